// Shapes that several parts need.
include <parameters.scad>

// A hole along z, a little longer than its stock.
module hole(d, h) { translate([0, 0, -1]) cylinder(d = d, h = h + 2); }

// A box with rounded upright edges, from the origin.
module plate(size, r = 4) {
    linear_extrude(size[2]) translate([r, r]) offset(r) square([size[0] - 2 * r, size[1] - 2 * r]);
}

// A toothed belt pulley's profile: round grooves at the belt's pitch.
module belt_profile(teeth, pitch, groove_radius, groove_depth, line_offset) {
    outer = teeth * pitch / (2 * PI) - line_offset;
    difference() {
        circle(r = outer, $fn = 180);
        for (i = [0 : teeth - 1])
            rotate(360 * i / teeth) translate([outer - groove_depth + groove_radius, 0]) circle(r = groove_radius, $fn = 20);
    }
}

// A slot for a screw, along x, cut downwards from z = 0.
module slot(d, travel, h) {
    translate([0, 0, -1]) linear_extrude(h + 2) hull() for (s = [-1, 1]) translate([s * travel / 2, 0]) circle(d = d);
}

// Middle of the load-cell pulley, in x and z.
function pulley_x() = swivel_x - pulley_radius;
function pulley_z() = line_height + pulley_radius;

// Distance of the two belt pulleys for the given belt, by three steps of Newton's iteration on L = 2C + pi (D + d)/2 + (D - d)^2/4C.
function belt_rest() = belt_length - (drum_teeth + motor_teeth) * belt_pitch / 2;
function belt_square() = pow((drum_teeth - motor_teeth) * belt_pitch / PI, 2) / 4;
function belt_distance() = (belt_rest() + sqrt(pow(belt_rest(), 2) - 8 * belt_square())) / 4;

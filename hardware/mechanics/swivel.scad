// The hollow vertical pivot: a tube through both bearings, a printed GT2 pulley, and two ears for the arm's axle.
include <shapes.scad>

module swivel() {
    tube = shelf_thickness + 3;
    plate = tube + sensor_belt_height + 8;
    difference() {
        union() {
            // From below the lower bearing: tube, collar, belt pulley, plate
            cylinder(d = pivot_bearing_inner - 0.1, h = tube);
            translate([0, 0, tube]) cylinder(d = pivot_bearing_inner + 4, h = sensor_belt_height);
            translate([0, 0, tube + sensor_belt_height - 1.2]) cylinder(r = 15, h = 1.2);
            translate([0, 0, tube + sensor_belt_height]) linear_extrude(8) belt_profile(sensor_teeth, gt2_pitch, 0.56, 0.75, 0.254);
            translate([0, 0, plate]) cylinder(r = 30, h = 5);
            for (s = [-1, 1]) translate([0, s * (ear_inside + ear_thickness) / 2 - ear_thickness / 2, plate]) hull() {
                translate([-14, 0, 0]) cube([28 + small_pulley_radius, ear_thickness, 5]);
                translate([small_pulley_radius, 0, arm_axle()]) rotate([-90, 0, 0]) cylinder(d = 22, h = ear_thickness);
            }
        }
        translate([0, 0, -1]) cylinder(d = pivot_bore, h = plate + 20);
        translate([small_pulley_radius, 40, plate + arm_axle()]) rotate([90, 0, 0]) cylinder(d = 4.1, h = 80);
        // Stops: a pin in the arm's hub runs in this slot from the rest to the highest elevation
        for (a = [arm_rest_deg : 4 : arm_high_deg + 0.1]) translate([small_pulley_radius, 0, plate + arm_axle()])
            rotate([0, -a, 0]) translate([0, -ear_inside / 2 + 1, stop_radius]) rotate([90, 0, 0]) cylinder(d = 2.6, h = ear_thickness + 2, $fn = 16);
        // A groove for the snap ring of wire that keeps the tube in the bearings
        translate([0, 0, 2]) difference() { cylinder(d = 30, h = 1.4); translate([0, 0, -1]) cylinder(d = pivot_bearing_inner - 2, h = 4); }
    }
}

// Height of the arm's axle above the swivel's plate.
function arm_axle() = tilt_height - (shelf_bottom + shelf_thickness + sensor_belt_height + 8);

swivel();

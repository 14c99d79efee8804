// Holds one bearing of the drum's shaft. Print two; the encoder's screws fit the outer face of either.
include <shapes.scad>

module upright() {
    width = 50;
    thickness = 12;
    difference() {
        union() {
            translate([-width / 2, 0, 0]) cube([width, thickness, 6]);
            translate([-40, 0, 0]) cube([80, thickness + 14, 6]);
            hull() {
                translate([-width / 2, 0, 0]) cube([width, thickness, 6]);
                translate([0, 0, axle_height]) rotate([-90, 0, 0]) cylinder(d = 36, h = thickness);
            }
        }
        translate([0, 0, axle_height]) rotate([-90, 0, 0]) {
            hole(bearing_outer - 5, thickness);
            translate([0, 0, -1]) cylinder(d = bearing_outer + 0.15, h = bearing_width + 1);
            // AMT103 adapter: two holes, 25.4 mm apart
            for (s = [-1, 1]) translate([s * 12.7, 0, 0]) hole(2.6, thickness);
        }
        for (s = [-1, 1]) translate([s * 34, thickness / 2 + 7, 0]) hole(wood, 6);
    }
}

upright();

// Carries the motor by its face; slides along x to tighten the belt.
include <shapes.scad>

module motor_plate() {
    width = 64;
    difference() {
        union() {
            translate([-width / 2, -6, 0]) cube([width, 6, axle_height + 28]);
            translate([-width / 2, -40, 0]) cube([width, 40, 6]);
            for (s = [-1, 1]) translate([s * (width / 2 - 3) - 3, 0, 0]) rotate([90, 0, 0]) rotate([0, 90, 0])
                linear_extrude(6) polygon([[0, 6], [-36, 6], [-6, axle_height + 10], [0, axle_height + 10]]);
        }
        translate([0, 0, axle_height]) rotate([90, 0, 0]) {
            hole(motor_boss_diameter + 0.4, 6);
            for (s = [-1, 1]) translate([s * motor_hole_distance / 2, 0, 0]) hole(m4, 6);
        }
        for (s = [-1, 1]) translate([s * 14, -32, 0]) slot(wood, 14, 6);
    }
}

motor_plate();

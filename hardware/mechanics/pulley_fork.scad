// Screwed to the load cell's free end; carries the deflection pulley between two cheeks. z is the direction of the load cell's force.
include <shapes.scad>

fork_inside = 23;

module pulley_fork() {
    bed = cell_distance - cell_side / 2;
    cheek = 5;
    assert(pulley_outer + 1 < bed - 6, "the pulley's rim must clear the bed");
    inside = fork_inside;
    difference() {
        union() {
            translate([-cell_side / 2, -inside / 2 - cheek, bed - 6]) cube([cell_side, inside + 2 * cheek, 6]);
            for (s = [0, 1]) mirror([0, s, 0]) translate([-cell_side / 2, inside / 2, 0]) hull() {
                translate([0, 0, bed - 6]) cube([cell_side, cheek, 6]);
                translate([cell_side / 2, 0, 0]) rotate([-90, 0, 0]) cylinder(d = 11, h = cheek);
            }
        }
        translate([0, 30, 0]) rotate([90, 0, 0]) cylinder(d = 4.1, h = 60);
        for (y = [-cell_hole_pitch / 2, cell_hole_pitch / 2]) translate([0, y, 0]) {
            translate([0, 0, bed - 7]) cylinder(d = m4, h = 8);
        }
    }
}

// Two of these keep the pulley in the middle of its axle.
module fork_bush() {
    difference() {
        cylinder(d = 7.5, h = (fork_inside - pulley_width) / 2 - 0.3);
        hole(m4, 10);
    }
}

pulley_fork();
for (s = [-1, 1]) translate([30, s * 8, 0]) fork_bush();

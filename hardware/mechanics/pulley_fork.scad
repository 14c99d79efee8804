// Screwed to the load cell's free end; carries the deflection pulley between two cheeks. z is the direction of the load cell's force.
include <shapes.scad>

module pulley_fork() {
    bed = cell_distance - cell_side / 2;
    cheek = 5;
    inside = pulley_width + 1;
    difference() {
        union() {
            translate([-cell_side / 2, -15, bed - 6]) cube([cell_side, 30, 6]);
            for (s = [-1, 1]) translate([-cell_side / 2, s * (inside + cheek) / 2 - cheek / 2, 0]) {
                hull() {
                    translate([0, 0, bed - 6]) cube([cell_side, cheek, 6]);
                    translate([cell_side / 2, 0, 0]) rotate([-90, 0, 0]) cylinder(d = 11, h = cheek);
                }
            }
        }
        translate([0, 20, 0]) rotate([90, 0, 0]) cylinder(d = 4.1, h = 40);
        // The groove's rim passes under the bed.
        translate([0, inside / 2, 0]) rotate([90, 0, 0]) cylinder(r = pulley_outer + 0.6, h = inside);
        for (y = [-cell_hole_pitch / 2, cell_hole_pitch / 2]) translate([0, y, 0]) {
            translate([0, 0, -20]) cylinder(d = m4, h = 60);
            translate([0, 0, bed - 26]) cylinder(d = 7.6, h = 23);
        }
    }
}

pulley_fork();

// Covers drum and belt. The line leaves through the slot in front; nothing else is open toward the flyer.
include <shapes.scad>

guard_front = 46;
guard_right = upright_right_y + 1;
guard_left = 66;
guard_back = -130;
guard_top = axle_height + drum_flange_radius + 8;
guard_wall = 2.4;

module guard_outline(w) {
    polygon([
        [guard_front - w, guard_right + w], [guard_front - w, guard_left - w], [guard_back + w, guard_left - w],
        [guard_back + w, 25 + w], [-44 + w, 25 + w], [-44 + w, guard_right + w]]);
}

module guard() {
    difference() {
        union() {
            linear_extrude(guard_top) guard_outline(0);
            for (p = [[guard_front, guard_right + 20], [guard_front, guard_left - 20]]) translate([p[0] - 1, p[1] - 8, 0]) cube([14, 16, 4]);
            translate([guard_back - 12, 34, 0]) cube([14, 16, 4]);
        }
        translate([0, 0, -1]) linear_extrude(guard_top - guard_wall + 1) guard_outline(guard_wall);
        // The line's slot: as wide as the drum, high enough for an empty and a full one
        translate([guard_front - 10, -drum_width / 2, line_height - 8]) cube([20, drum_width, 14]);
        // Room for the left upright's foot and, below, the motor plate
        translate([-42, guard_left - 8, -1]) cube([84, 9, 8]);
        // The shaft's slot, open below so that the guard goes on from above; the right upright closes it.
        translate([-11, guard_right - 1, -1]) cube([22, 6, axle_height + 1]);
        translate([0, guard_right + 5, axle_height]) rotate([90, 0, 0]) cylinder(d = 22, h = 6);
        translate([-belt_distance() - 40, 20, -1]) cube([80, 8, axle_height + 32]);
        translate([guard_front + 7, guard_right + 20, 0]) hole(wood, 4);
        translate([guard_front + 7, guard_left - 20, 0]) hole(wood, 4);
        translate([guard_back - 6, 42, 0]) hole(wood, 4);
    }
}

guard();

// The felt wiper: two pads, the upper one pressed down by two springs under nuts. base() stands on the board, top() slides on the screws.
include <shapes.scad>

wiper_depth = felt_length + 8;
wiper_width = felt_width + 24;
wiper_bed = line_height - felt_thickness;

module wiper_base() {
    difference() {
        union() {
            translate([-wiper_depth / 2, -wiper_width / 2, 0]) plate([wiper_depth, wiper_width, 6]);
            translate([-felt_length / 2, -wiper_width / 2, 0]) cube([felt_length, wiper_width, wiper_bed]);
            for (s = [-1, 1]) translate([-wiper_depth / 2 - 12, s * 28 - 9, 0]) plate([wiper_depth + 24, 18, 6]);
        }
        // Windows make it lighter; their roofs are pointed so that they print without support.
        for (s = [-1, 1]) translate([-50, s * 19, 14]) rotate([90, 0, 90]) linear_extrude(100)
            polygon([[-14, 0], [14, 0], [14, 40], [0, 54], [-14, 40]]);
        for (s = [-1, 1]) translate([0, s * (felt_width / 2 + 6), wiper_bed - 30]) cylinder(d = 2.8, h = 40);
        for (s = [-1, 1], t = [-1, 1]) translate([t * (wiper_depth / 2 + 6), s * 28, 0]) hole(wood, 6);
    }
}

module wiper_top() {
    difference() {
        translate([-felt_length / 2, -wiper_width / 2, 0]) plate([felt_length, wiper_width, 6]);
        for (s = [-1, 1]) translate([0, s * (felt_width / 2 + 6), 0]) hole(m3 + 0.3, 6);
    }
}

wiper_base();
translate([60, 0, 0]) wiper_top();

// The base board with its holes: the drilling template. Printed at 1:1, its holes are pricked through the paper.
include <shapes.scad>
use <guard.scad>

base_back = -170;
base_front = 250;
base_right = -180;
base_left = 90;

// Every wood screw: x, y
function base_screws() = concat(
    [for (s = [-1, 1]) [s * 34, upright_left_y + 13]],
    [for (s = [-1, 1]) [s * 34, upright_right_y - 13]],
    [for (s = [-1, 1]) [-belt_distance() + s * 14, 25 - 32]],
    [[53, upright_right_y + 21], [53, 46], [-136, 42]],
    [for (s = [-1, 1], t = [-1, 1]) [wiper_x + t * (felt_length / 2 + 10), s * 28]],
    [for (x = [swivel_x - 70, swivel_x + 34], y = [52, 72]) [x, y]],
    [for (x = [-5, box_size[0] + 5]) [box_x + x, box_y + box_size[1] / 2]]);

module base() {
    difference() {
        translate([base_back, base_right, -18]) plate([base_front - base_back, base_left - base_right, 18], 10);
        for (p = base_screws()) translate([p[0], p[1], -10]) cylinder(d = 2.5, h = 11);
        for (x = [base_back + 12, base_front - 12], y = [base_right + 12, base_left - 12]) translate([x, y, -19]) cylinder(d = 8, h = 20);
    }
    // The mark along which the arm points at azimuth zero
    translate([base_front - 40, -1, 0]) cube([38, 2, 0.6]);
}

// The paper template: openscad -D template=true -o template.svg base.scad
template = false;
if (template) projection(cut = true) translate([0, 0, 5]) base();
else base();

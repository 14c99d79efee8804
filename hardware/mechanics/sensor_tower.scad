// Beside the pivot: the sensor shaft in two bearings, the GT2 pulley on it, the magnet on its lower end. The AS5600 lies below, chip up, so
// that turning the arm to the right counts up with DIR at ground.
include <shapes.scad>

tower_long = 48;
tower_deep = 38;
post = 9;
floor_height = 12;
window_height = 21;
tower_height = floor_height + 7 + window_height + 6;

module sensor_tower() {
    difference() {
        union() {
            for (s = [0, 1]) mirror([s, 0, 0]) translate([tower_long / 2 - post, -tower_deep / 2, 0]) cube([post, tower_deep, tower_height]);
            for (z = [floor_height, tower_height - 6]) translate([-tower_long / 2, -tower_deep / 2, z]) cube([tower_long, tower_deep, z == floor_height ? 7 : 6]);
        }
        hole(7, tower_height);
        translate([0, 0, floor_height + 3]) cylinder(d = 10.15, h = 5);
        translate([0, 0, tower_height - 4]) cylinder(d = 10.15, h = 5);
        for (x = [-1, 1], y = [-12, 12]) translate([x * sensor_screw_x, y, 0]) hole(m5, tower_height);
    }
}

sensor_tower();

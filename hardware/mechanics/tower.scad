// One column beside the line: a 45 degree seat for the load cell's fixed end, and the shelf with the vertical pivot's bearings.
// Print it lying on its left side.
include <shapes.scad>

column_y = 42;
column_width = 38;
column_front = swivel_x + 26;
column_back = swivel_x - 62;
shelf_top = shelf_bottom + shelf_thickness;

module cell_bolts(y_list, d, h) {
    // Along the bisector of the wrap, through the middle of the bar.
    for (y = y_list) translate([pulley_x(), y, pulley_z()]) rotate([0, -wrap_angle / 2, 0]) translate([0, 0, -h / 2]) cylinder(d = d, h = h);
}

module tower() {
    seat = cell_distance + cell_side / 2;
    difference() {
        union() {
            translate([column_back, column_y, 0]) cube([column_front - column_back, column_width, shelf_top]);
            translate([swivel_x - 26, -26, shelf_bottom]) cube([52, column_y + 27, shelf_thickness]);
            // Under the shelf, a web in front of the line
            translate([swivel_x + 20, 0, 0]) hull() {
                translate([0, column_y, 40]) cube([6, 1, 1]);
                translate([0, -20, shelf_bottom]) cube([6, column_y + 20, 1]);
                translate([0, column_y, shelf_bottom]) cube([6, 1, 1]);
            }
            translate([column_back - 16, column_y, 0]) cube([column_front - column_back + 32, column_width + 8, 8]);
        }
        // The seat: everything on the pulley's side of the bar's lower face goes; the bar hangs on the plane above it.
        translate([pulley_x(), column_y - 1, pulley_z()]) rotate([0, -wrap_angle / 2, 0])
            translate([-cell_side / 2 - 1, 0, -30]) cube([cell_side + 2, 30 - 5, 30 + seat]);
        cell_bolts([cell_free_end_y + cell_length - cell_hole_edge, cell_free_end_y + cell_length - cell_hole_edge - cell_hole_pitch], m5, 150);
        // Their heads sink in until 10 mm of stock are left: screws of 20 mm
        for (y = [cell_free_end_y + cell_length - cell_hole_edge, cell_free_end_y + cell_length - cell_hole_edge - cell_hole_pitch])
            translate([pulley_x(), y, pulley_z()]) rotate([0, -wrap_angle / 2, 0]) translate([0, 0, seat + 10]) cylinder(d = 10, h = 60);
        // Pivot bearings, pressed in from below and from above
        translate([swivel_x, 0, shelf_bottom]) {
            hole(pivot_bearing_outer - 5, shelf_thickness);
            translate([0, 0, -1]) cylinder(d = pivot_bearing_outer + 0.15, h = pivot_bearing_width + 1);
            translate([0, 0, shelf_thickness - pivot_bearing_width]) cylinder(d = pivot_bearing_outer + 0.15, h = pivot_bearing_width + 1);
        }
        // Lightening, away from the seat and from the shelf
        translate([column_front - 30, column_y - 1, 16]) cube([22, column_width + 2, shelf_bottom - 50]);
        translate([column_back + 8, column_y - 1, 16]) cube([column_front - column_back - 46, column_width + 2, 40]);
        // Foot screws and the sensor tower's four screws
        for (x = [column_back - 8, column_front + 8], y = [column_y + 10, column_y + 30]) translate([x, y, 0]) hole(wood, 8);
        for (x = [-1, 1], y = [-12, 12]) translate([swivel_x + x * sensor_screw_x, sensor_distance + y, shelf_top - 16]) cylinder(d = 4.2, h = 20);
        // AS5600 module, chip up: four holes 16 mm apart
        for (x = [-8, 8], y = [-8, 8]) translate([swivel_x + x, sensor_distance + y, shelf_top - 9]) cylinder(d = 2.6, h = 10);
    }
}

tower();

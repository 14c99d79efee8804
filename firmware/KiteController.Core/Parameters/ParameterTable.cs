namespace KiteController.Core.Parameters
{
    /// <summary>
    /// The one table of parameters: everything that a person or the calibration may set, one row each. Console, store, log and
    /// documentation read it. A parameter's index is its place in this table and may change with the firmware; its
    /// <see cref="ParameterId"/> never does.
    /// </summary>
    public static class ParameterTable
    {
        private static readonly ParameterRow[] Rows =
        {
            new ParameterRow(ParameterId.KiteMass, "kite.mass", "kg", 0.055f, 0.01f, 0.5f, "Mass of the kite."),
            new ParameterRow(ParameterId.KiteArea, "kite.area", "m2", 0.21f, 0.05f, 1f, "Sail area of the kite."),
            new ParameterRow(ParameterId.KiteCoefficient, "kite.coefficient", "1", 0.55f, 0.2f, 1.5f, "Aerodynamic force of the kite standing in the wind, per dynamic pressure and area."),
            new ParameterRow(ParameterId.KiteTailless, "kite.tailless", "1", 0f, 0f, 1f, "1 for a kite without a tail, which the unit must steer; 0 for one with a tail, which parks itself."),
            new ParameterRow(ParameterId.LineMass, "line.mass", "kg/m", 2.0e-4f, 1e-5f, 5e-3f, "Mass of a metre of line."),
            new ParameterRow(ParameterId.LineDiameter, "line.diameter", "m", 5.0e-4f, 5e-5f, 5e-3f, "Diameter of the line."),
            new ParameterRow(ParameterId.LineStrength, "line.strength", "N", 45f, 5f, 500f, "Tension at which the line breaks."),
            new ParameterRow(ParameterId.HoldLength, "hold.length", "m", 55f, 5f, 500f, "Line out that Hold keeps and Launch climbs to."),
            new ParameterRow(ParameterId.LandLength, "land.length", "m", 10f, 1f, 50f, "Line out at which Land is done."),
            new ParameterRow(ParameterId.HeightCeiling, "height.ceiling", "m", 60f, 5f, 300f, "Highest allowed height of the kite above the spool; look up your local law."),
            new ParameterRow(ParameterId.TensionFloor, "tension.floor", "N", 1.0f, 0.1f, 10f, "Tension below which the spool takes up line while a kite flies."),
            new ParameterRow(ParameterId.TensionCeiling, "tension.ceiling", "N", 16f, 1f, 200f, "Tension above which the spool gives line; keep it below 0.4 of the line's strength."),
            new ParameterRow(ParameterId.TensionLimit, "tension.limit", "N", 30f, 2f, 300f, "Tension above which, if it lasts, the unit lets go."),
            new ParameterRow(ParameterId.ReelOutSpeed, "reel.out_speed", "m/s", 9f, 0.2f, 14f, "Fastest pay-out asked for."),
            new ParameterRow(ParameterId.ReelInSpeed, "reel.in_speed", "m/s", 5f, 0.2f, 14f, "Fastest reel-in asked for."),
            new ParameterRow(ParameterId.ReelAcceleration, "reel.acceleration", "m/s2", 40f, 1f, 200f, "Fastest change of the asked reel speed."),
            new ParameterRow(ParameterId.SupplyArm, "supply.arm", "V", 11.0f, 5f, 30f, "Supply voltage below which the unit refuses to arm."),
            new ParameterRow(ParameterId.SupplyFly, "supply.fly", "V", 9.5f, 5f, 30f, "Supply voltage below which, if it lasts, the unit lands the kite; below 0.9 of it, it falls back."),
            new ParameterRow(ParameterId.WindAssumed, "wind.assumed", "m/s", 5f, 0f, 20f, "Wind taken for the landing estimate as long as none has been learned."),
            new ParameterRow(ParameterId.RunnerSnag, "runner.snag", "1/m", 0.004f, 0f, 0.1f, "Chance per metre dragged that a trailing line catches: open field 0.001, rough 0.004, trees 0.016."),
            new ParameterRow(ParameterId.StationKnown, "station.known", "1", 0f, 0f, 1f, "1 if latitude and longitude say where the unit stands; the command station sets all three."),
            new ParameterRow(ParameterId.StationLatitude, "station.latitude", "deg", 0f, -90f, 90f, "Latitude of the unit, north positive, WGS84; kept to half a metre."),
            new ParameterRow(ParameterId.StationLongitude, "station.longitude", "deg", 0f, -180f, 180f, "Longitude of the unit, east positive, WGS84; kept to a metre."),
            new ParameterRow(ParameterId.FindDistance, "find.distance", "m", 0f, 0f, 5000f, "How far from under the cut the kite found last lay; the command found sets this and the next three."),
            new ParameterRow(ParameterId.FindPredicted, "find.predicted", "m", 0f, 0f, 5000f, "How far from there it had been predicted to lie."),
            new ParameterRow(ParameterId.FindTurn, "find.turn", "deg", 0f, -180f, 180f, "How far clockwise of the predicted bearing it lay, seen from there."),
            new ParameterRow(ParameterId.FindCount, "find.count", "1", 0f, 0f, 100000f, "How many found kites have been told."),
            new ParameterRow(ParameterId.LearnedSink, "learned.sink", "1", 0f, -0.5f, 0.5f, "Learned from found kites: logarithm of this kite's sink over that of any kite of its mass and area."),
            new ParameterRow(ParameterId.LearnedSinkError, "learned.sink_error", "1", 0.13f, 0.05f, 0.5f, "Its error, one standard deviation; 0.13 before anything was learned."),
            new ParameterRow(ParameterId.LearnedWind, "learned.wind", "1", 0f, -0.5f, 0.5f, "Learned from found kites: logarithm of the wind that carries this kite over the wind that its pull tells."),
            new ParameterRow(ParameterId.LearnedWindError, "learned.wind_error", "1", 0.08f, 0.04f, 0.5f, "Its error, one standard deviation; 0.08 before anything was learned."),
            new ParameterRow(ParameterId.GyroscopeScale, "gyro.scale", "rad/s", 0.0174532925f / 65.5f, 1e-4f, 1e-3f, "Rate of turn of one count of the gyroscope."),
            new ParameterRow(ParameterId.AccelerometerScale, "accel.scale", "m/s2", 9.80665f / 4096f, 1e-3f, 1e-2f, "Acceleration of one count of the accelerometer."),
            new ParameterRow(ParameterId.PivotZero, "pivot.zero", "count", 0f, 0f, 4095f, "Reading of the pivot's angle sensor when the arm points along azimuth zero."),
            new ParameterRow(ParameterId.TensionZero, "tension.zero", "count", 0f, -8388607f, 8388607f, "Reading of the load cell with slack line."),
            new ParameterRow(ParameterId.TensionScale, "tension.scale", "N", 1.614e-5f, -1e-2f, 1e-2f, "Line tension of one count of the load cell; negative if it is wired the other way round, and not zero."),
            new ParameterRow(ParameterId.EncoderCounts, "encoder.counts", "count", 400f, 10f, 100000f, "Encoder counts in one turn of the spool."),
            new ParameterRow(ParameterId.SpoolCore, "spool.core", "m", 0.030f, 0.005f, 0.5f, "Radius of the empty spool."),
            new ParameterRow(ParameterId.SpoolGrowth, "spool.growth", "m2/m", 1.707e-6f, 0f, 1e-3f, "Growth of the squared radius with each metre of line wound."),
            new ParameterRow(ParameterId.SpoolLine, "spool.line", "m", 150f, 5f, 5000f, "Line that belongs to the spool."),
            new ParameterRow(ParameterId.SpoolLeader, "spool.leader", "m", 5f, 0f, 50f, "Line that is out when the unit is switched on."),
            new ParameterRow(ParameterId.SupplyScale, "supply.scale", "V", 6f * 3.3f / 4095f, 1e-4f, 5e-2f, "Supply voltage of one count of its input."),
            new ParameterRow(ParameterId.CurrentZero, "current.zero", "count", 2048f, 0f, 4095f, "Reading of the motor current with the motor off."),
            new ParameterRow(ParameterId.CurrentScale, "current.scale", "A", 3.3f / 4095f / 0.05f, -1f, 1f, "Motor current of one count of its input."),
            new ParameterRow(ParameterId.LeverCentre, "lever.centre", "count", 2048f, 0f, 4095f, "Reading of the lever at rest."),
            new ParameterRow(ParameterId.LeverSpan, "lever.span", "count", 1675f, -4095f, 4095f, "Counts from the lever's rest to its end; negative if it is wired the other way round."),
            new ParameterRow(ParameterId.MotorConstant, "motor.constant", "V s/rad", 0.02865f, 1e-3f, 5f, "Voltage that the motor makes at one radian per second of the spool."),
            new ParameterRow(ParameterId.MotorResistance, "motor.resistance", "ohm", 0.259f, 0f, 50f, "Resistance of motor, driver and leads."),
            new ParameterRow(ParameterId.GyroscopeBiasX, "gyro.bias_x", "rad/s", 0f, -0.6f, 0.6f, "Gyroscope about its x at rest; where the search for its zero starts."),
            new ParameterRow(ParameterId.GyroscopeBiasY, "gyro.bias_y", "rad/s", 0f, -0.6f, 0.6f, "Gyroscope about its y at rest."),
            new ParameterRow(ParameterId.GyroscopeBiasZ, "gyro.bias_z", "rad/s", 0f, -0.6f, 0.6f, "Gyroscope about its z at rest."),
            new ParameterRow(ParameterId.AccelerometerBiasX, "accel.bias_x", "m/s2", 0f, -2f, 2f, "Offset of the accelerometer along its x."),
            new ParameterRow(ParameterId.AccelerometerBiasY, "accel.bias_y", "m/s2", 0f, -2f, 2f, "Offset of the accelerometer along its y."),
            new ParameterRow(ParameterId.AccelerometerBiasZ, "accel.bias_z", "m/s2", 0f, -2f, 2f, "Offset of the accelerometer along its z."),
            new ParameterRow(ParameterId.ImuRoll, "imu.roll", "rad", 0f, -0.5f, 0.5f, "Roll of the inertial sensor on the arm."),
            new ParameterRow(ParameterId.ImuPitch, "imu.pitch", "rad", 0f, -0.5f, 0.5f, "Pitch of the inertial sensor on the arm; positive if its x points below the arm."),
            new ParameterRow(ParameterId.ImuYaw, "imu.yaw", "rad", 0f, -0.5f, 0.5f, "Yaw of the inertial sensor on the arm; positive if its x points to the left of the arm."),
            new ParameterRow(ParameterId.BaseBearing, "base.bearing", "rad", 0f, 0f, 6.2832f, "Bearing of azimuth zero, clockwise from true north."),
            new ParameterRow(ParameterId.MotorDead, "motor.dead", "1", 0f, 0f, 0.1f, "Duty that the driver loses to its dead time."),
            new ParameterRow(ParameterId.CalibrationDone, "cal.done", "1", CalibrationDone.Nothing, CalibrationDone.Nothing, CalibrationDone.All, "What was done to this unit: saved 1, level 2, azimuth 4, zero 8, mass 16, spool 32, line 64, motor 128."),
            new ParameterRow(ParameterId.SpoolInertia, "spool.inertia", "kg m2", 1.9e-4f, 0f, 0.1f, "Moment of inertia about the spool's axle, with gear, rotor and half the line wound."),
            new ParameterRow(ParameterId.SpoolFriction, "spool.friction", "N", 0.6f, 0f, 20f, "Dry friction of the spool, as a pull on the line; rather too low than too high."),
            new ParameterRow(ParameterId.MotorLimit, "motor.limit", "A", 40f, 5f, 200f, "Largest current asked of the motor."),
            new ParameterRow(ParameterId.MotorContinuous, "motor.continuous", "A", 20f, 1f, 200f, "Current that the motor bears for good; the unit falls back when its heat is more than that."),
        };

        /// <summary>Number of parameters.</summary>
        public static int Count
        {
            get { return Rows.Length; }
        }

        /// <summary>Everything about a parameter.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        public static ParameterRow Row(int index)
        {
            return Rows[index];
        }

        /// <summary>Name of a parameter.</summary>
        public static string Name(int index)
        {
            return Rows[index].Name;
        }

        /// <summary>Unit of a parameter.</summary>
        public static string Unit(int index)
        {
            return Rows[index].Unit;
        }

        /// <summary>Value of a unit that nobody has set up.</summary>
        public static float Default(int index)
        {
            return Rows[index].Default;
        }

        /// <summary>Smallest value taken.</summary>
        public static float Min(int index)
        {
            return Rows[index].Min;
        }

        /// <summary>Largest value taken.</summary>
        public static float Max(int index)
        {
            return Rows[index].Max;
        }

        /// <summary>What a parameter is, in one sentence.</summary>
        public static string Text(int index)
        {
            return Rows[index].Text;
        }

        /// <summary>Index of the parameter of this name, letter for letter.</summary>
        /// <returns>The index; -1 if there is none.</returns>
        public static int IndexOf(string name)
        {
            for (int i = 0; i < Rows.Length; i++)
            {
                if (Rows[i].Name == name)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Index of the parameter of this number.</summary>
        /// <returns>The index; -1 if this firmware does not know the number.</returns>
        public static int IndexOf(ParameterId id)
        {
            for (int i = 0; i < Rows.Length; i++)
            {
                if (Rows[i].Id == id)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}

namespace KiteController.Core.Parameters
{
    /// <summary>
    /// Which parameters may contradict each other though each is within its own limits. A person is refused such a value; a unit
    /// whose settings hold such a pair all the same, as from a stored record, does not arm.
    /// </summary>
    public static class ParameterPairs
    {
        private static readonly ParameterPair[] Rows =
        {
            new ParameterPair(ParameterId.TensionFloor, ParameterId.TensionCeiling, 0.5f, "tension.floor must be at least 0.5 N below tension.ceiling."),
            new ParameterPair(ParameterId.TensionCeiling, ParameterId.TensionLimit, 0f, "tension.ceiling must not be above tension.limit."),
            new ParameterPair(ParameterId.TensionLimit, ParameterId.LineStrength, 0f, "tension.limit must not be above line.strength."),
            new ParameterPair(ParameterId.LandLength, ParameterId.HoldLength, 1f, "land.length must be at least 1 m below hold.length."),
            new ParameterPair(ParameterId.SpoolLeader, ParameterId.LandLength, 1f, "spool.leader must be at least 1 m below land.length, or the kite is never in."),
            new ParameterPair(ParameterId.HoldLength, ParameterId.SpoolLine, 10f, "hold.length must leave 10 m of spool.line on the spool."),
            new ParameterPair(ParameterId.ReelOutSpeed, ParameterId.ReelAcceleration, 0f, "reel.out_speed must be reached within a second at reel.acceleration."),
            new ParameterPair(ParameterId.ReelInSpeed, ParameterId.ReelAcceleration, 0f, "reel.in_speed must be reached within a second at reel.acceleration."),
            new ParameterPair(ParameterId.SupplyFly, ParameterId.SupplyArm, 0f, "supply.fly must not be above supply.arm."),
        };

        /// <summary>Number of pairs.</summary>
        public static int Count
        {
            get { return Rows.Length; }
        }

        /// <summary>Everything about a pair.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        public static ParameterPair Row(int index)
        {
            return Rows[index];
        }

        /// <summary>The first pair that these values break; some 400 IL instructions.</summary>
        /// <returns>Its index; -1 if there is none.</returns>
        public static int FirstBroken(FlightParameters flight, Calibration calibration)
        {
            ParameterPair[] rows = Rows;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!Holds(rows[i], flight, calibration))
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The first broken pair that this parameter belongs to.</summary>
        /// <returns>Its index; -1 if there is none.</returns>
        public static int FirstBrokenOf(ParameterId id, FlightParameters flight, Calibration calibration)
        {
            ParameterPair[] rows = Rows;
            for (int i = 0; i < rows.Length; i++)
            {
                ParameterPair row = rows[i];
                if ((row.Lower == id || row.Upper == id) && !Holds(row, flight, calibration))
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>False also where a value is no number.</summary>
        private static bool Holds(ParameterPair row, FlightParameters flight, Calibration calibration)
        {
            float room = ParameterSet.Value(flight, calibration, row.Upper) - ParameterSet.Value(flight, calibration, row.Lower);
            return row.Gap <= room;
        }
    }
}

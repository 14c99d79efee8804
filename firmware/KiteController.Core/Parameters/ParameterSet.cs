namespace KiteController.Core.Parameters
{
    /// <summary>
    /// The parameters of this unit, all of them. The flight brain reads the two objects inside; everybody else goes through
    /// here, where no value outside its limits gets in. Indices are those of <see cref="ParameterTable"/>.
    /// </summary>
    public sealed class ParameterSet
    {
        /// <summary>What the flyer has set.</summary>
        public readonly FlightParameters Flight;

        /// <summary>What the counts of this unit mean.</summary>
        public readonly Calibration Calibration;

        /// <summary>Creates a set of defaults.</summary>
        public ParameterSet()
            : this(new FlightParameters(), new Calibration { Done = CalibrationDone.Nothing })
        {
        }

        /// <summary>Creates a set that owns these two as they are, with whatever values they have.</summary>
        public ParameterSet(FlightParameters flight, Calibration calibration)
        {
            Flight = flight;
            Calibration = calibration;
        }

        /// <summary>Value of a parameter.</summary>
        /// <param name="index">0 to <see cref="ParameterTable.Count"/> - 1.</param>
        public float Get(int index)
        {
            return Value(Flight, Calibration, ParameterTable.Row(index).Id);
        }

        /// <summary>Value of the parameter of this number in these two.</summary>
        internal static float Value(FlightParameters flight, Calibration calibration, ParameterId id)
        {
            return id < ParameterId.FirstOfCalibration ? FlightParameterFields.Get(flight, id) : CalibrationFields.Get(calibration, id);
        }

        /// <summary>Sets a parameter if the value is within its limits; a count is rounded to the nearest whole number.</summary>
        /// <param name="index">Which one; one that does not exist is refused.</param>
        /// <param name="value">The value in the parameter's unit; NaN and infinities are refused.</param>
        /// <returns>True if it was taken; else nothing has changed.</returns>
        public bool TrySet(int index, float value)
        {
            if (index < 0 || ParameterTable.Count <= index)
            {
                return false;
            }

            ParameterRow row = ParameterTable.Row(index);
            if (!row.Takes(value))
            {
                return false;
            }

            Put(row.Id, value);
            return true;
        }

        /// <summary>Gives every parameter its default.</summary>
        public void ResetToDefaults()
        {
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                ParameterRow row = ParameterTable.Row(i);
                Put(row.Id, row.Default);
            }
        }

        private void Put(ParameterId id, float value)
        {
            if (id < ParameterId.FirstOfCalibration)
            {
                FlightParameterFields.Set(Flight, id, value);
            }
            else
            {
                CalibrationFields.Set(Calibration, id, value);
            }
        }
    }
}

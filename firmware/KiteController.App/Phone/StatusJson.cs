using KiteController.App.Console;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Phone
{
    /// <summary>
    /// What the phone page shows, as one JSON object; PHONE.md has the list of its fields. Written in parts of some 700 IL instructions.
    /// </summary>
    public sealed class StatusJson
    {
        private const int OwnParts = 10;
        private const string LatitudeName = "station.lat";
        private const string LongitudeName = "station.lon";
        private const int PlaceDecimals = 5;

        private readonly KiteUnit _unit;
        private readonly FlightStatus _status;
        private readonly ParameterSet _settings;
        private readonly LandingCard _landing;
        private readonly int _latitude = ParameterTable.IndexOf(LatitudeName);
        private readonly int _longitude = ParameterTable.IndexOf(LongitudeName);

        /// <summary>Creates the writer for a unit.</summary>
        public StatusJson(KiteUnit unit, LandingCard landing)
        {
            _unit = unit;
            _status = unit.Flight.Status;
            _settings = unit.Settings.Set;
            _landing = landing;
        }

        /// <summary>Writes one part.</summary>
        /// <param name="part">0 and on.</param>
        /// <param name="mine">True if the paired phone asked.</param>
        /// <param name="json">Takes it.</param>
        /// <returns>True if there is another part.</returns>
        public bool Write(int part, bool mine, JsonWriter json)
        {
            switch (part)
            {
                case 0: Unit(json); return true;
                case 1: Why(json); return true;
                case 2: Arming(json); return true;
                case 3: Pairing(mine, json); return true;
                case 4: Tension(json); return true;
                case 5: Line(json); return true;
                case 6: Kite(json); return true;
                case 7: Wind(json); return true;
                case 8: Supply(json); return true;
                case 9: Place(json); return true;
            }

            if (_landing.Valid && part < OwnParts + LandingCard.Parts)
            {
                _landing.Write(part - OwnParts, json);
                return true;
            }

            json.End();
            return false;
        }

        private void Unit(JsonWriter json)
        {
            json.Begin();
            json.Field("n", _status.TickCount);
            json.Field("w", UnitText.Doing(_status));
            json.Field("st", (int)_status.State);
            json.Field("md", (int)_status.Mode);
            json.Field("cut", (int)_status.CutState);
        }

        private void Why(JsonWriter json)
        {
            Reason reason = _status.State == UnitState.Armed ? _status.ModeReason : _status.StateReason;
            json.BeginText("why");
            if (reason != Reason.None && reason != Reason.Asked)
            {
                json.Output.Text(ReasonText.For(reason));
            }

            json.EndText();
        }

        private void Arming(JsonWriter json)
        {
            json.BeginText("no");
            if (_status.State == UnitState.Disarmed && _status.Refusal != Reason.None)
            {
                ArmingText.Write(_status.Refusal, _settings, json.Output);
            }

            json.EndText();
        }

        private void Pairing(bool mine, JsonWriter json)
        {
            PhoneKey key = _unit.Phone.Key;
            json.Flag("mine", mine);
            json.Flag("paired", key.Known);
            json.Flag("may", key.MayPair);
            json.Field("asked", key.Asked);
            json.Flag("lead", _unit.Phone.Lead.Leads);
            json.Flag("setup", _unit.Phone.Wifi.IsSetup);
            json.Flag("stop", _unit.Frame.StopPressed);
        }

        private void Tension(JsonWriter json)
        {
            json.Field("t", _status.TensionNewton, 1, _status.TensionValid);
            json.Field("tc", _settings.Flight.TensionCeilingNewton, 1, true);
            json.Field("tl", _settings.Flight.TensionLimitNewton, 1, true);
        }

        private void Line(JsonWriter json)
        {
            json.Field("l", _status.LineLengthMetre, 1, true);
            json.Field("ll", _settings.Flight.WorkingLengthMetre, 0, true);
            json.Field("v", _status.ReelSpeedMetrePerSecond, 1, true);
        }

        private void Kite(JsonWriter json)
        {
            json.Field("az", _status.KiteAzimuthRadian * UnitText.DegPerRadian, 0, _status.ArmValid);
            json.Field("el", _status.KiteElevationRadian * UnitText.DegPerRadian, 0, _status.ArmValid);
            json.Field("h", _status.KiteHeightMetre, 0, _status.ArmValid);
        }

        private void Wind(JsonWriter json)
        {
            json.Field("u", _status.WindSpeedMetrePerSecond, 1, _status.WindValid);
            json.Field("ua", _status.WindAzimuthRadian * UnitText.DegPerRadian, 0, _status.WindValid);
            json.Field("b", _settings.Calibration.BaseBearingRadian * UnitText.DegPerRadian, 1, (_settings.Calibration.Done & CalibrationDone.Azimuth) != 0);
        }

        private void Supply(JsonWriter json)
        {
            json.Field("s", _status.SupplyVolt, 1, true);
            json.Field("sf", _settings.Flight.SupplyToFlyVolt, 1, true);
            json.Field("sa", _settings.Flight.SupplyToArmVolt, 1, true);
        }

        /// <summary>Where the unit stands, if somebody has entered it.</summary>
        private void Place(JsonWriter json)
        {
            bool known = 0 <= _latitude && 0 <= _longitude && (_settings.Get(_latitude) != 0f || _settings.Get(_longitude) != 0f);
            json.Field("lat", known ? _settings.Get(_latitude) : 0f, PlaceDecimals, known);
            json.Field("lon", known ? _settings.Get(_longitude) : 0f, PlaceDecimals, known);
        }
    }
}

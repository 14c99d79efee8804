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
        private const int OwnParts = 24;
        private const string LatitudeName = "station.latitude";
        private const string LongitudeName = "station.longitude";
        private const int PlaceDecimals = 5;

        private readonly KiteUnit _unit;
        private readonly FlightStatus _status;
        private readonly ParameterSet _settings;
        private readonly LandingJson _landing;
        private readonly int _latitude = ParameterTable.IndexOf(LatitudeName);
        private readonly int _longitude = ParameterTable.IndexOf(LongitudeName);

        /// <summary>Creates the writer for a unit.</summary>
        public StatusJson(KiteUnit unit, LandingJson landing)
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
            if (part < OwnParts)
            {
                WriteOwn(part, mine, json);
                return true;
            }

            if (_landing.Valid && part < OwnParts + LandingJson.Parts)
            {
                _landing.Write(part - OwnParts, json);
                return true;
            }

            json.End();
            return false;
        }

        private void WriteOwn(int part, bool mine, JsonWriter json)
        {
            switch (part)
            {
                case 0:
                    json.Begin();
                    json.Field("n", _status.TickCount);
                    break;
                case 1: json.Field("w", UnitText.Doing(_status)); break;
                case 2: State(json); break;
                case 3: json.Field("cut", (int)_status.CutState); break;
                case 4: Why(json); break;
                case 5: Arming(json); break;
                case 6: Phone(mine, json); break;
                case 7: Pairing(json); break;
                case 8: json.Flag("stop", _unit.Frame.StopPressed); break;
                case 9: json.Field("t", _status.TensionNewton, 1, _status.TensionValid); break;
                case 10: json.Field("tc", _settings.Flight.TensionCeilingNewton, 1, true); break;
                case 11: json.Field("tl", _settings.Flight.TensionLimitNewton, 1, true); break;
                case 12: json.Field("l", _status.LineLengthMetre, 1, true); break;
                case 13: json.Field("v", _status.ReelSpeedMetrePerSecond, 1, true); break;
                case 14: json.Field("az", _status.KiteAzimuthRadian * UnitText.DegPerRadian, 0, _status.ArmValid); break;
                case 15: json.Field("el", _status.KiteElevationRadian * UnitText.DegPerRadian, 0, _status.ArmValid); break;
                case 16: json.Field("h", _status.KiteHeightMetre, 0, _status.ArmValid); break;
                case 17: json.Field("u", _status.WindSpeedMetrePerSecond, 1, _status.WindValid); break;
                case 18: Bearing(json); break;
                case 19: json.Field("s", _status.SupplyVolt, 1, true); break;
                case 20: Supply(json); break;
                case 21: json.Flag("un", _unit.Settings.Unsaved); break;
                case 22: Place("lat", _latitude, json); break;
                default: Place("lon", _longitude, json); break;
            }
        }

        private void State(JsonWriter json)
        {
            json.Field("st", (int)_status.State);
            json.Field("md", (int)_status.Mode);
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

        private void Phone(bool mine, JsonWriter json)
        {
            json.Flag("mine", mine);
            json.Flag("lead", _unit.Phone.Lead.Leads);
            json.Flag("setup", _unit.Phone.Wifi.IsSetup);
        }

        private void Pairing(JsonWriter json)
        {
            PhoneKey key = _unit.Phone.Key;
            json.Flag("paired", key.Known);
            json.Flag("may", key.MayPair);
            json.Field("asked", key.Asked);
        }

        private void Bearing(JsonWriter json)
        {
            bool known = (_settings.Calibration.Done & CalibrationDone.Azimuth) != 0;
            json.Field("b", _settings.Calibration.BaseBearingRadian * UnitText.DegPerRadian, 1, known);
        }

        /// <summary>The voltage below which the unit does not arm, or in flight lands.</summary>
        private void Supply(JsonWriter json)
        {
            bool disarmed = _status.State == UnitState.Disarmed;
            json.Field("sl", disarmed ? _settings.Flight.SupplyToArmVolt : _settings.Flight.SupplyToFlyVolt, 1, true);
        }

        /// <summary>Where the unit stands, if somebody has entered it; two zeros are nowhere that kites fly.</summary>
        private void Place(string name, int index, JsonWriter json)
        {
            bool known = 0 <= _latitude && 0 <= _longitude && (_settings.Get(_latitude) != 0f || _settings.Get(_longitude) != 0f);
            json.Field(name, known ? _settings.Get(index) : 0f, PlaceDecimals, known);
        }
    }
}

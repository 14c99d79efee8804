using KiteController.Core.Parameters;

namespace KiteController.Simulator.Landing;

/// <summary>The settings that an estimate's words and places on the map need.</summary>
/// <param name="Parameters">Kite, ground, and where the unit stands.</param>
/// <param name="Calibration">Where its zero mark points.</param>
/// <param name="Given">Where the unit stands, to more digits than its own settings hold; null: as they say.</param>
public sealed record LandingBasis(FlightParameters Parameters, Calibration Calibration, Station? Given = null)
{
    /// <summary>True if the bearing of the zero mark is known.</summary>
    public bool BearingKnown => (Calibration.Done & CalibrationDone.Azimuth) != 0;

    /// <summary>Bearing of the zero mark, degrees true; 0 if it is not known, and then bearings count from the mark.</summary>
    public double UnitBearingDeg => BearingKnown ? Calibration.BaseBearingRadian * 180.0 / System.Math.PI : 0.0;

    /// <summary>Where the unit stands; null if that is not known, or too near a pole for a map.</summary>
    public Station? Station => Given is not null ? Given : Parameters.StationKnown > 0.5f && Landing.Station.Maps(Parameters.StationLatitudeDeg)
        ? new Station(Parameters.StationLatitudeDeg, Parameters.StationLongitudeDeg)
        : null;
}

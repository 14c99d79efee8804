using System;
using KiteController.Simulator.Landing;
using Xunit;

namespace KiteController.Simulator.Tests.Landing;

/// <summary>Places near the spool against geodesics on WGS84, computed with GeodSolve of GeographicLib 2.1.2 (C. Karney).</summary>
public sealed class StationTests
{
    private const double MetrePerDegree = 111_195.0;

    private readonly ITestOutputHelper _output;

    public StationTests(ITestOutputHelper output) => _output = output;

    [Theory]
    [InlineData(0, 0, 90, 1000, 0.00000000000, 0.00898315284)]
    [InlineData(0, 0, 0, 1000, 0.00904369477, 0.00000000000)]
    [InlineData(0, 0, 225, 1000, -0.00639485789, -0.00635204832)]
    [InlineData(34.5281, 69.1723, 90, 1000, 34.52809951433, 69.18319215989)]
    [InlineData(34.5281, 69.1723, 0, 1000, 34.53711452798, 69.17230000000)]
    [InlineData(34.5281, 69.1723, 225, 1000, 34.52172551529, 69.16459866662)]
    [InlineData(34.5281, 69.1723, 52, 180, 34.52909897245, 69.17384498350)]
    [InlineData(-33.8568, 151.2153, 90, 1000, -33.85679952635, 151.22610619369)]
    [InlineData(-33.8568, 151.2153, 225, 1000, -33.86317469712, 151.20765829934)]
    [InlineData(52.5163, 13.3777, 90, 1000, 52.51629908330, 13.39243076947)]
    [InlineData(52.5163, 13.3777, 225, 1000, 52.50994507256, 13.36728527534)]
    [InlineData(69.65, 18.96, 90, 1000, 69.64999811099, 18.98575579779)]
    [InlineData(69.65, 18.96, 225, 1000, 69.64366056123, 18.94179332611)]
    [InlineData(-85, 0, 90, 1000, -84.99999200386, 0.10272706532)]
    [InlineData(-85, 0, 225, 1000, -85.00632723348, -0.07273090003)]
    [InlineData(88.9, 20, 90, 1000, 88.89996356998, 20.46635626349)]
    [InlineData(88.9, 20, 225, 1000, 88.89365111427, 19.67211943886)]
    [InlineData(10, 179.999, 90, 1000, 9.99999987504, -179.99187918825)]
    [InlineData(10, 179.999, 225, 1000, 9.99360701461, 179.99255073820)]
    public void APlaceIsWhereTheGeodesicEnds(double latitude, double longitude, double bearingDeg, double metre, double expectedLatitude, double expectedLongitude)
    {
        var bearing = bearingDeg * Math.PI / 180.0;
        var place = new Station(latitude, longitude).Place(metre * Math.Sin(bearing), metre * Math.Cos(bearing));

        var north = (place.LatitudeDeg - expectedLatitude) * MetrePerDegree;
        var east = Bearing.Difference(place.LongitudeDeg, expectedLongitude) * MetrePerDegree * Math.Cos(latitude * Math.PI / 180.0);
        var off = Math.Sqrt(north * north + east * east);
        _output.WriteLine($"{off * 1000.0:0.00} mm");
        Assert.InRange(off, 0.0, Math.Abs(latitude) < 70.0 ? 0.002 : 0.2); // A thousandth of the way would be 1 m.
        Assert.InRange(place.LongitudeDeg, -180.0, 180.0);
    }

    [Theory]
    [InlineData(10.0, 179.995, true)]
    [InlineData(10.0, -179.995, true)]
    [InlineData(10.0, 179.98, false)]
    [InlineData(52.0, 0.0, false)]
    public void TheMeridianWhereMapsBreakIsNoticed(double latitude, double longitude, bool crosses) =>
        Assert.Equal(crosses, new Station(latitude, longitude).CrossesAntimeridian(1000.0));

    [Fact]
    public void ALinkIsAGeoUri() =>
        Assert.Equal("geo:34.528100,69.172300;u=80", new Station(34.5281, 69.1723).GeoUri(0.0, 0.0, 80.4));

    [Theory]
    [InlineData("34.5281,69.1723", true)]
    [InlineData("-89,180", true)]
    [InlineData("89.5,0", false)]
    [InlineData("10,181", false)]
    [InlineData("10", false)]
    [InlineData("10,x", false)]
    [InlineData("NaN,10", false)]
    [InlineData("10,20,30", false)]
    public void AStationIsReadOrRefused(string text, bool good) => Assert.Equal(good, Station.TryParse(text, out _));
}

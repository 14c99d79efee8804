using System;
using KiteController.Simulator.Landing;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class LandingSectorTests
{
    // Origin 10 m east and 20 m north of the spool; the sector looks south-east.
    private static readonly LandingSector SouthEast = new(10.0, 20.0, 135.0, 30.0, 100.0, 200.0);

    [Theory]
    [InlineData(135.0, 150.0, true)]
    [InlineData(135.0, 100.001, true)]
    [InlineData(135.0, 99.9, false)]
    [InlineData(135.0, 199.999, true)]
    [InlineData(135.0, 200.1, false)]
    [InlineData(105.1, 150.0, true)]
    [InlineData(104.9, 150.0, false)]
    [InlineData(164.9, 150.0, true)]
    [InlineData(165.1, 150.0, false)]
    [InlineData(315.0, 150.0, false)]
    public void ContainsWhatLiesBetweenItsEdges(double bearingDeg, double distance, bool inside) =>
        Assert.Equal(inside, ContainsPolar(SouthEast, bearingDeg, distance));

    [Theory]
    [InlineData(355.0, true)]
    [InlineData(340.1, true)]
    [InlineData(19.9, true)]
    [InlineData(20.1, false)]
    [InlineData(339.9, false)]
    public void NorthIsNoEdge(double bearingDeg, bool inside) =>
        Assert.Equal(inside, ContainsPolar(new LandingSector(0.0, 0.0, 0.0, 20.0, 0.0, 50.0), bearingDeg, 30.0));

    [Fact]
    public void AFullCircleHasTheAreaOfADisc() =>
        Assert.Equal(Math.PI * 2500.0, new LandingSector(0.0, 0.0, 0.0, 180.0, 0.0, 50.0).AreaSquareMetre, 6);

    [Theory]
    [InlineData(0.0, 1.0, 0.0)]
    [InlineData(1.0, 0.0, 90.0)]
    [InlineData(0.0, -1.0, 180.0)]
    [InlineData(-1.0, 0.0, 270.0)]
    [InlineData(-1.0, 1.0, 315.0)]
    public void BearingsCountClockwiseFromNorth(double east, double north, double deg) => Assert.Equal(deg, Bearing.Of(east, north), 9);

    [Theory]
    [InlineData(10.0, 350.0, 20.0)]
    [InlineData(350.0, 10.0, -20.0)]
    [InlineData(725.0, 0.0, 5.0)]
    public void ATurnTakesTheShortWay(double to, double from, double turn) => Assert.Equal(turn, Bearing.Difference(to, from), 9);

    [Theory]
    [InlineData(84.6, "085", "east")]
    [InlineData(359.7, "000", "north")]
    [InlineData(-46.0, "314", "north-west")]
    public void BearingsAreSaidAsPeopleSayThem(double deg, string digits, string point)
    {
        Assert.Equal(digits, Bearing.Digits(deg));
        Assert.Equal(point, Bearing.Point(deg));
    }

    private static bool ContainsPolar(LandingSector sector, double bearingDeg, double distance)
    {
        var radian = bearingDeg * Math.PI / 180.0;
        return sector.Contains(sector.OriginEastMetre + distance * Math.Sin(radian), sector.OriginNorthMetre + distance * Math.Cos(radian));
    }
}

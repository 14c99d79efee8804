using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class LineArmTests
{
    private const double Dt = 1e-3;

    [Theory]
    [InlineData(0.0)]
    [InlineData(35.0)]
    [InlineData(70.0)]
    public void AtRestTheImuFeelsGravityAlone(double elevationDeg)
    {
        var arm = new LineArm(new LineArmParameters());
        arm.Point(KiteRun.Deg(elevationDeg), 0.7);
        var force = arm.SpecificForce_A;
        Assert.Equal(9.81 * Math.Sin(KiteRun.Deg(elevationDeg)), force.X, 1e-9);
        Assert.Equal(0.0, force.Y, 1e-9);
        Assert.Equal(9.81 * Math.Cos(KiteRun.Deg(elevationDeg)), force.Z, 1e-9);
        Assert.Equal(Vec3.Zero, arm.AngularRate_A);
    }

    [Fact]
    public void RaisingAndTurningHaveTheSignsOfTheFrame()
    {
        var arm = new LineArm(new LineArmParameters());
        arm.Point(KiteRun.Deg(40.0), 0.0);
        for (var n = 0; n < 20; n++)
        {
            arm.Step(Angles.DirectionToVector_W(KiteRun.Deg(50.0), KiteRun.Deg(10.0)), 3.0, Dt);
        }

        Assert.True(arm.ElevationRate > 0.0);
        Assert.True(arm.AzimuthRate > 0.0);
        var rate = arm.AngularRate_A;
        Assert.Equal(-arm.ElevationRate, rate.Y, 1e-12);
        Assert.Equal(-arm.AzimuthRate * Math.Sin(arm.ElevationRadian), rate.X, 1e-9);
        Assert.Equal(-arm.AzimuthRate * Math.Cos(arm.ElevationRadian), rate.Z, 1e-9);
    }

    [Theory]
    [InlineData(3.0, 0.030)]
    [InlineData(12.0, 0.015)]
    public void LagsBehindAMovingLineByItsTime(double tension, double lag)
    {
        var arm = new LineArm(new LineArmParameters { DroopNewton = 0.0 });
        const double rate = 0.3;
        arm.Point(0.2, 0.0);
        var elevation = 0.2;
        for (var n = 0; n < 1500; n++)
        {
            elevation += rate * Dt;
            arm.Step(Angles.DirectionToVector_W(elevation, 0.0), tension, Dt);
        }

        Assert.Equal(lag, (elevation - arm.ElevationRadian) / rate, 0.002);
    }

    [Fact]
    public void DroopsALittleAtLightTensionAndRestsOnTheStopWhenSlack()
    {
        var arm = new LineArm(new LineArmParameters());
        arm.Point(KiteRun.Deg(45.0), 0.0);
        var line = Angles.DirectionToVector_W(KiteRun.Deg(45.0), 0.0);
        for (var n = 0; n < 5000; n++)
        {
            arm.Step(line, 0.2, Dt);
        }

        Assert.Equal(KiteRun.Deg(45.0) - 0.006 / 0.2 * Math.Cos(arm.ElevationRadian), arm.ElevationRadian, 2e-3);
        var falling = 0.0;
        while (arm.ElevationRadian > KiteRun.Deg(-24.0) && falling < 5.0)
        {
            arm.Step(line, 0.0, Dt);
            falling += Dt;
        }

        Assert.InRange(falling, 0.4, 2.0);
        for (var n = 0; n < 1000; n++)
        {
            arm.Step(line, 0.0, Dt);
        }

        Assert.Equal(0.0, arm.ElevationRate);
        Assert.Equal(-25.0, arm.ElevationRadian * Angles.DegreePerRadian, 0.5);
    }

    [Fact]
    public void WhatTheImuFeelsIsTheMotionOfItsPlaceInSpace()
    {
        // Outside answer: second difference of the IMU's world position and the rotation between frames, at a fine step.
        const double dt = 1e-4;
        var p = new LineArmParameters();
        var arm = new LineArm(p);
        arm.Point(0.6, 0.2);
        var positions = new Vec3[3];
        var worstForce = 0.0;
        var worstRate = 0.0;
        Vec3 force = default, rate = default, forward = default;
        for (var n = 0; n < 20_000; n++)
        {
            var t = n * dt;
            var line = Angles.DirectionToVector_W(0.6 + 0.3 * Math.Sin(3.0 * t), 0.2 + 0.5 * Math.Sin(4.0 * t));
            var oldForward = forward;
            arm.Step(line, 4.0, dt);
            forward = Angles.DirectionToVector_W(arm.ElevationRadian, arm.AzimuthRadian);
            positions[0] = positions[1];
            positions[1] = positions[2];
            positions[2] = forward * p.ImuRadiusMetre;
            if (n > 3000)
            {
                var acceleration = (positions[2] - positions[1] * 2.0 + positions[0]) * (1.0 / (dt * dt));
                worstForce = Math.Max(worstForce, (InFrameA(arm, acceleration + Vec3.Up * 9.81) - force).Length);
                var turned = (forward - oldForward) * (1.0 / dt);
                var expected = InFrameA(arm, turned);
                worstRate = Math.Max(worstRate, Math.Abs(expected.Y - rate.Z) + Math.Abs(expected.Z + rate.Y));
            }

            force = arm.SpecificForce_A;
            rate = arm.AngularRate_A;
        }

        Assert.True(worstForce < 0.05, $"specific force off by {worstForce:F3} m/s2");
        Assert.True(worstRate < 0.01, $"rate off by {worstRate:F4} rad/s");
    }

    private static Vec3 InFrameA(LineArm arm, Vec3 vector_W)
    {
        var (se, ce) = Math.SinCos(arm.ElevationRadian);
        var (sa, ca) = Math.SinCos(arm.AzimuthRadian);
        var x = new Vec3(ce * sa, ce * ca, se);
        var y = new Vec3(-ca, sa, 0.0);
        return new Vec3(Vec3.Dot(vector_W, x), Vec3.Dot(vector_W, y), Vec3.Dot(vector_W, Vec3.Cross(x, y)));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Core.Loop;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests.Logs;

/// <summary>Frames: what the firmware writes is what frames.csv says and the desktop reads, and damage is noticed.</summary>
public sealed class FrameTests
{
    [Fact]
    public void TheCheckSumIsTheOneOfItsName() =>
        Assert.Equal(0x29B1, FrameReader.Crc("123456789"u8)); // The check value published for CRC-16/CCITT-FALSE.

    [Fact]
    public void EveryPayloadComesBackAsItWas()
    {
        var random = new Random(3);
        var writer = new FrameWriter();
        var found = new List<int[]>();
        var reader = new FrameReader((_, raw) => found.Add(raw));
        for (var i = 0; i < 20_000; i++)
        {
            var payload = new byte[6 + 4 * random.Next(1, 50)];
            random.NextBytes(payload);
            for (var zero = random.Next(payload.Length); zero > 0; zero--)
            {
                payload[random.Next(payload.Length)] = 0;
            }

            var frame = Frame(writer, FrameId.Words, payload);
            Assert.DoesNotContain((byte)0, frame[1..^1]);
            Assert.Equal(0, frame[0] | frame[^1]);
            found.Clear();
            reader.Feed(frame);
            FrameTable.Words.TryDecode(payload, out var expected);
            Assert.Equal(expected, Assert.Single(found));
        }

        Assert.Equal(0, reader.Rejected);
    }

    [Fact]
    public void ATickIsWrittenAsTheTableSays()
    {
        var frame = new SensorFrame
        {
            DtMicroseconds = 10_123, ImuFresh = true, TensionFresh = true, AnalogFresh = true, Overrun = true, Request = OperatorRequest.Hold,
            AccelerometerX = -32768, AccelerometerY = 2, AccelerometerZ = 4096, GyroscopeX = -1, GyroscopeY = 32767, GyroscopeZ = 300, ImuTemperature = -3920,
            PivotAngle = 4095, Tension = -8_388_608, EncoderCount = int.MinValue, Supply = 2481, MotorCurrent = 2048, Lever = 4095,
            KiteHeadingFresh = true, PhoneSilent = true, KiteHeading = 65_535, SteerAzimuth = -70, SteerElevation = 75,
        };
        var bytes = new byte[TickRecord.Length + 3];
        var inner = new SensorFrame { DtMicroseconds = 6_321, Tension = -8_388_607, EncoderCount = int.MaxValue - 137, MotorCurrent = 4_094 };
        TickRecord.Write(frame, inner, new ActuatorCommand { Duty = -0.3f, EnableEdge = true, Annunciation = Annunciation.Cut }, 70_000, 5, bytes, 3);

        var values = Decode(FrameTable.Tick, bytes.AsSpan(3));

        Assert.Equal([70_000, 10_123, 1, 0, 1, 0, 1, 0, 1, 1, 5, 4, 5, -32768, 2, 4096, -1, 32767, 300, -3920, 4095, -8_388_608, int.MinValue, 2481, 2048, 4095, -0.3f, 1, 1, 65_535, -70, 75, 6_321, -8_388_607, 138, 4_094], values);
    }

    [Fact]
    public void ALoggedTickIsTheSensorFrameThatItWas()
    {
        var random = new Random(5);
        var back = new TickFrame();
        var bytes = new byte[TickRecord.Length];
        for (var i = 0; i < 1000; i++)
        {
            var frame = new SensorFrame();
            foreach (var field in typeof(SensorFrame).GetFields())
            {
                field.SetValue(frame, field.FieldType == typeof(bool) ? random.Next(2) == 1 : field.FieldType.IsEnum ? (OperatorRequest)random.Next(11) : field.Name == nameof(SensorFrame.SteerAzimuth) ? random.Next(-128, 128) : field.Name == nameof(SensorFrame.SteerElevation) ? random.Next(91) : random.Next(4096));
            }

            var inner = new SensorFrame { DtMicroseconds = random.Next(2) * random.Next(1, 9_000), Tension = random.Next(-8_388_608, 8_388_608), EncoderCount = frame.EncoderCount - random.Next(-300, 300), MotorCurrent = random.Next(4096) };
            TickRecord.Write(frame, inner, new ActuatorCommand(), i, 0, bytes, 0);
            Assert.True(FrameTable.Tick.TryDecode(bytes.AsSpan(0, TickRecord.SentLength(bytes, 0)), out var raw));
            back.Fill(raw);
            Assert.All(typeof(SensorFrame).GetFields(), field => Assert.Equal(field.GetValue(frame), field.GetValue(back.Frame)));
            Assert.Equal(inner.DtMicroseconds, back.Inner.DtMicroseconds);
            if (inner.DtMicroseconds != 0)
            {
                Assert.Equal((inner.Tension, inner.EncoderCount, inner.MotorCurrent), (back.Inner.Tension, back.Inner.EncoderCount, back.Inner.MotorCurrent));
            }
        }
    }

    [Fact]
    public void AStatusIsWrittenAsTheTableSays()
    {
        var flight = new SimulatedFlight(new Scenario { CutAtSeconds = null, Seconds = 60.0 });
        while (flight.TimeSeconds < 55.0)
        {
            flight.Tick();
        }

        var s = flight.Unit.Flight.Status;
        var payload = new PayloadWriter();
        for (var part = 0; part < StatusRecord.Parts; part++)
        {
            StatusRecord.Write(s, part, payload);
        }

        var values = Decode(FrameTable.Status, payload.Bytes.AsSpan(0, payload.Count));

        const double DegPerRadian = 180.0 / Math.PI;
        double[] expected =
        [
            s.TickCount, s.OverrunCount, s.TensionValid ? 1 : 0, s.ArmValid ? 1 : 0, s.WindValid ? 1 : 0, s.GateOpen ? 1 : 0, s.LineCaught ? 1 : 0,
            (int)s.State, (int)s.StateReason, (int)s.Mode, (int)s.ModeReason, (int)s.Refusal, (int)s.CutState,
            Math.Round(100.0 * s.CutConfidence),
            s.TensionNewton, s.LineLengthMetre, s.ReelSpeedMetrePerSecond, s.ArmElevationRadian * DegPerRadian, s.ArmAzimuthRadian * DegPerRadian,
            s.KiteElevationRadian * DegPerRadian, s.KiteAzimuthRadian * DegPerRadian, s.KiteHeightMetre, s.WindSpeedMetrePerSecond,
            s.WindAzimuthRadian * DegPerRadian, s.SetPointMetrePerSecond, s.TensionFloorNewton, s.TensionCeilingNewton, s.Duty, s.SupplyVolt, s.MotorCurrentAmpere,
        ];
        Assert.Equal(expected.Length, values.Length);
        Assert.All(values.Zip(expected, FrameTable.Status.Fields), pair => Assert.Equal(pair.Second, pair.First, 0.5001 * pair.Third.Scale));
        Assert.True(values.Distinct().Count() > 15);
    }

    [Fact]
    public void WhatDoesNotFitIsLimitedAndNotWrapped()
    {
        var payload = new PayloadWriter();
        foreach (var value in new[] { 1e9f, -1e9f, float.NaN, float.PositiveInfinity })
        {
            payload.PutScaled(value, 100f);
        }

        Assert.Equal([0xFF, 0x7F, 0x00, 0x80, 0x00, 0x80, 0xFF, 0x7F], payload.Bytes[..payload.Count]);
    }

    // Requirement: KC-LOG-002
    [Fact]
    public void EveryFlippedByteIsNoticedOrHarmless()
    {
        var bytes = LoggedFlights.Short[..6000];
        var frames = Frames(bytes, out _);
        var whole = frames.ToHashSet();
        for (var i = 0; i < bytes.Length; i++)
        {
            var right = bytes[i];
            foreach (var wrong in (byte[])[(byte)~right, (byte)(right ^ 1), 0])
            {
                bytes[i] = wrong;
                var found = Frames(bytes, out var rejected);
                Assert.All(found, frame => Assert.Contains(frame, whole));
                Assert.InRange(found.Count, frames.Count - 2, frames.Count);
                Assert.True(found.Count == frames.Count || rejected > 0);
            }

            bytes[i] = right;
        }
    }

    [Fact]
    public void AHundredThousandMutatedFramesNeitherCrashNorPassAsAnotherFrame()
    {
        var random = new Random(11);
        var writer = new FrameWriter();
        var bytes = LoggedFlights.Short;
        var passed = 0;
        for (var i = 0; i < 100_000; i++)
        {
            byte[] piece;
            if (i % 4 == 0)
            {
                piece = new byte[random.Next(1, 300)]; // Noise.
                random.NextBytes(piece);
            }
            else if (i % 4 == 1)
            {
                var payload = new byte[random.Next(1, FrameWriter.LongestPayload)]; // A sound frame of nonsense.
                random.NextBytes(payload);
                piece = Frame(writer, random.Next(0, 6), payload);
            }
            else
            {
                var from = random.Next(bytes.Length - 400); // A damaged piece of a log.
                piece = bytes[from..(from + random.Next(1, 400))];
                for (var hits = random.Next(1, 6); hits > 0; hits--)
                {
                    piece[random.Next(piece.Length)] = (byte)random.Next(256);
                }
            }

            try
            {
                passed += UnitLog.Parse("piece", piece).Ticks.Count;
            }
            catch (InputFileException e)
            {
                Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(0, passed); // Without a header nothing counts; none of the pieces has a whole one by chance.
    }

    [Fact]
    public void ALogFullOfNonsenseStillGetsASentence()
    {
        var random = new Random(13);
        var writer = new FrameWriter();
        var start = LoggedFlights.Short[..1500];
        for (var i = 0; i < 500; i++)
        {
            var bytes = new List<byte>(start);
            for (var k = 0; k < 20; k++)
            {
                var id = random.Next(1, 5);
                var payload = new byte[id == FrameId.Tick ? (random.Next(2) == 0 ? TickRecord.ShortLength : TickRecord.Length) : id == FrameId.Header ? 10 : id == FrameId.Status ? 43 : 6 + 4 * random.Next(1, 48)];
                random.NextBytes(payload);
                bytes.AddRange(Frame(writer, id, payload));
            }

            var log = UnitLog.Parse("log", bytes.ToArray());
            _ = new LogClock(log).LengthSeconds;
            try
            {
                LogReplay.Run(log, [], 0.0);
            }
            catch (InputFileException e)
            {
                Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static double[] Decode(FrameSchema schema, ReadOnlySpan<byte> payload)
    {
        Assert.True(schema.TryDecode(payload, out var raw));
        return [.. raw.Select((value, i) => schema.Fields[i].Value(value))];
    }

    private static byte[] Frame(FrameWriter writer, int id, byte[] payload)
    {
        writer.Begin(id, payload, 0, payload.Length);
        while (writer.Busy)
        {
            writer.Work(FrameWriter.FullSlice);
        }

        return writer.Bytes[..writer.Count];
    }

    private static List<string> Frames(byte[] bytes, out int rejected)
    {
        var frames = new List<string>();
        var reader = new FrameReader((schema, raw) => frames.Add(schema.Name + string.Join(',', raw)));
        reader.Feed(bytes);
        reader.End();
        rejected = reader.Rejected;
        return frames;
    }
}

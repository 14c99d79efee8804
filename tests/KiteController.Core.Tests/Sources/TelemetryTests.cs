using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class TelemetryTests
    {
        [TestMethod]
        public void AFrameIsStuffedAndSummed()
        {
            FrameWriter writer = new FrameWriter();
            writer.Begin(0x31, new byte[] { 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 }, 0, 8);
            while (writer.Busy)
            {
                writer.Work(FrameWriter.FullSlice);
            }

            // "123456789" has the check sum 29B1; it is sent low byte first.
            byte[] expected = { 0, 12, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0xB1, 0x29, 0 };
            Assert.AreEqual(expected.Length, writer.Count);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual((int)expected[i], (int)writer.Bytes[i]);
            }
        }

        [TestMethod]
        public void ZerosInsideAFrameBecomeLengths()
        {
            FrameWriter writer = new FrameWriter();
            writer.Begin(1, new byte[] { 0, 0, 2 }, 0, 3);
            while (writer.Busy)
            {
                writer.Work(FrameWriter.FullSlice);
            }

            Assert.AreEqual(2, (int)writer.Bytes[1]);
            Assert.AreEqual(1, (int)writer.Bytes[2]);
            Assert.AreEqual(1, (int)writer.Bytes[3]);
            Assert.AreEqual(4, (int)writer.Bytes[4]);
            for (int i = 1; i < writer.Count - 1; i++)
            {
                Assert.IsTrue(writer.Bytes[i] != 0);
            }
        }

        [TestMethod]
        public void TheBitsOfAFloatAreThoseOfIeee754()
        {
            Assert.AreEqual(0x3F800000, FloatBits.Of(1f));
            Assert.AreEqual(unchecked((int)0xC0490FDB), FloatBits.Of(-3.14159274f));
            Assert.AreEqual(0, FloatBits.Of(0f));
            Assert.AreEqual(1, FloatBits.Of(1.401298E-45f));
            Assert.AreEqual(0x7F7FFFFF, FloatBits.Of(3.40282347E+38f));
        }

        [TestMethod]
        public void ARestoredControllerCommandsTheSame()
        {
            FlightController first = new FlightController(new FlightParameters(), new Calibration());
            FlightController second = new FlightController(new FlightParameters(), new Calibration());
            SensorFrame frame = new SensorFrame();
            ActuatorCommand command = new ActuatorCommand();
            ActuatorCommand again = new ActuatorCommand();
            frame.DtMicroseconds = 10000;
            frame.ImuFresh = true;
            frame.AccelerometerZ = 4096;
            frame.EncoderFresh = true;
            for (int i = 0; i < 100; i++)
            {
                frame.EncoderCount = i * 3;
                first.Step(frame, command);
            }

            StateVector state = FlightState.Create();
            FlightState.Save(first, state);
            FlightState.Restore(second, state);
            for (int i = 0; i < 20; i++)
            {
                frame.EncoderCount += 5;
                first.Step(frame, command);
                second.Step(frame, again);
            }

            Assert.AreEqual(first.Status.TickCount, second.Status.TickCount);
            Assert.AreEqual(FloatBits.Of(first.Status.LineLengthMetre), FloatBits.Of(second.Status.LineLengthMetre));
            Assert.AreEqual(FloatBits.Of(first.Status.ReelSpeedMetrePerSecond), FloatBits.Of(second.Status.ReelSpeedMetrePerSecond));
        }
    }
}

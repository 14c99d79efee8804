using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>The records in here were made with Python's struct and zlib, not with the firmware.</summary>
    [TestClass]
    public class ParameterTests
    {
        /// <summary>Sequence 7: kite.mass 0.25, pivot.zero 1234, and number 9999, which no firmware knows.</summary>
        private static readonly byte[] s_other =
        {
            0x4B, 0x50, 0x41, 0x52, 0x01, 0x00, 0x03, 0x00, 0x07, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x80, 0x3E, 0x66, 0x00,
            0x00, 0x40, 0x9A, 0x44, 0x0F, 0x27, 0x00, 0x00, 0x80, 0x3F, 0xC0, 0x82, 0xA1, 0x8A,
        };

        /// <summary>Sequence 8: kite.mass 99, which is too much, and kite.area 0.5.</summary>
        private static readonly byte[] s_tooMuch =
        {
            0x4B, 0x50, 0x41, 0x52, 0x01, 0x00, 0x02, 0x00, 0x08, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0xC6, 0x42, 0x02, 0x00,
            0x00, 0x00, 0x00, 0x3F, 0x2B, 0x06, 0xE7, 0x91,
        };

        /// <summary>Layout version 2.</summary>
        private static readonly byte[] s_newer =
        {
            0x4B, 0x50, 0x41, 0x52, 0x02, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x80, 0x3E, 0xBB, 0xB7, 0xE8, 0x68,
        };

        [TestMethod]
        public void ChecksumIsTheOneEverybodyUses()
        {
            byte[] digits = { (byte)'1', (byte)'2', (byte)'3', (byte)'4', (byte)'5', (byte)'6', (byte)'7', (byte)'8', (byte)'9' };
            Assert.IsTrue(Crc32.Of(digits, 9) == 0xCBF43926, "the check value of CRC-32");
            Assert.IsTrue(Crc32.Of(digits, 0) == 0, "of nothing");
        }

        [TestMethod]
        public void EveryNameFindsItsRowAndNoOther()
        {
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                Assert.AreEqual(i, ParameterTable.IndexOf(ParameterTable.Name(i)));
                Assert.AreEqual(i, ParameterTable.IndexOf(ParameterTable.Row(i).Id));
            }

            Assert.AreEqual(-1, ParameterTable.IndexOf("Kite.Mass"));
            Assert.AreEqual(-1, ParameterTable.IndexOf(""));
            Assert.AreEqual(-1, ParameterTable.IndexOf((ParameterId)0));
        }

        // Requirement: KC-PAR-001
        [TestMethod]
        public void NoValueOutsideItsLimitsIsTaken()
        {
            ParameterSet set = new ParameterSet();
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                float before = set.Get(i);
                float step = 0.01f * (ParameterTable.Max(i) - ParameterTable.Min(i));
                Assert.IsFalse(set.TrySet(i, ParameterTable.Min(i) - step), "below " + ParameterTable.Name(i));
                Assert.IsFalse(set.TrySet(i, ParameterTable.Max(i) + step), "above " + ParameterTable.Name(i));
                Assert.IsFalse(set.TrySet(i, float.NaN), "not a number");
                Assert.IsFalse(set.TrySet(i, float.PositiveInfinity), "infinite");
                Assert.IsFalse(set.TrySet(i, float.NegativeInfinity), "minus infinite");
                Assert.AreEqual(before, set.Get(i));
            }

            Assert.IsFalse(set.TrySet(-1, 1f), "no parameter");
            Assert.IsFalse(set.TrySet(ParameterTable.Count, 1f), "no parameter");
        }

        [TestMethod]
        public void LimitsThemselvesAreTakenAndGivenBack()
        {
            ParameterSet set = new ParameterSet();
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                Assert.IsTrue(set.TrySet(i, ParameterTable.Min(i)), "least of " + ParameterTable.Name(i));
                Assert.AreEqual(ParameterTable.Min(i), set.Get(i));
                Assert.IsTrue(set.TrySet(i, ParameterTable.Max(i)), "most of " + ParameterTable.Name(i));
                Assert.AreEqual(ParameterTable.Max(i), set.Get(i));
            }

            set.ResetToDefaults();
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                Assert.AreEqual(ParameterTable.Default(i), set.Get(i));
            }
        }

        [TestMethod]
        public void RecordGivesBackEveryValueBitForBit()
        {
            ParameterSet set = new ParameterSet();
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                float share = (i + 1f) * (1f / 64f);
                Assert.IsTrue(set.TrySet(i, ParameterTable.Min(i) + share * (ParameterTable.Max(i) - ParameterTable.Min(i))), ParameterTable.Name(i));
            }

            byte[] buffer = new byte[ParameterRecord.Capacity];
            ParameterRecord record = new ParameterRecord();
            int length = record.Encode(set, -5, buffer);
            ParameterSet back = new ParameterSet();
            Assert.IsTrue(record.TryDecode(buffer, length, back), "decodes");
            Assert.AreEqual(-5, record.Sequence);
            Assert.AreEqual(0, record.Missing + record.Unknown + record.Rejected);
            for (int i = 0; i < ParameterTable.Count; i++)
            {
                Assert.AreEqual(set.Get(i), back.Get(i));
            }
        }

        [TestMethod]
        public void RecordOfAnotherFirmwareIsReadAsFarAsItIsKnown()
        {
            ParameterSet set = new ParameterSet();
            set.TrySet(ParameterTable.IndexOf("kite.area"), 0.9f);
            ParameterRecord record = new ParameterRecord();
            Assert.IsTrue(record.TryDecode(s_other, s_other.Length, set), "decodes");
            Assert.AreEqual(7, record.Sequence);
            Assert.AreEqual(1, record.Unknown);
            Assert.AreEqual(ParameterTable.Count - 2, record.Missing);
            Assert.AreEqual(0.25f, set.Flight.KiteMassKilogram);
            Assert.AreEqual(1234, set.Calibration.PivotZeroCount);
            Assert.AreEqual(0.21f, set.Flight.KiteAreaSquareMetre);
        }

        // Requirement: KC-PAR-001
        [TestMethod]
        public void StoredValueOutsideItsLimitsBecomesTheDefaultAndIsTold()
        {
            ParameterSet set = new ParameterSet();
            ParameterRecord record = new ParameterRecord();
            Assert.IsTrue(record.TryDecode(s_tooMuch, s_tooMuch.Length, set), "decodes");
            Assert.AreEqual(1, record.Rejected);
            Assert.AreEqual(0.055f, set.Flight.KiteMassKilogram);
            Assert.AreEqual(0.5f, set.Flight.KiteAreaSquareMetre);
        }

        [TestMethod]
        public void WhatIsNoWholeTrueRecordChangesNothingAndIsNamed()
        {
            ParameterSet set = new ParameterSet();
            set.Flight.KiteMassKilogram = 0.3f;
            Assert.IsTrue(Judged(s_newer, s_newer.Length, set) == RecordVerdict.TooNew, "newer layout");
            Assert.IsTrue(Judged(s_other, s_other.Length - 1, set) == RecordVerdict.WrongLength, "cut short");
            Assert.IsTrue(Judged(s_other, 0, set) == RecordVerdict.Foreign, "empty");
            Assert.IsTrue(Judged(new byte[100], 100, set) == RecordVerdict.Foreign, "zeros");
            byte[] broken = new byte[s_other.Length];
            for (int i = 0; i < broken.Length; i++)
            {
                broken[i] = s_other[i];
            }

            broken[15] ^= 1;
            Assert.IsTrue(Judged(broken, broken.Length, set) == RecordVerdict.WrongChecksum, "one bit");
            Assert.AreEqual(0.3f, set.Flight.KiteMassKilogram);
        }

        [TestMethod]
        public void ChangedCalibrationIsInForceOnceAdopted()
        {
            ParameterSet set = new ParameterSet();
            FlightController flight = new FlightController(set.Flight, set.Calibration);
            SensorFrame frame = new SensorFrame();
            ActuatorCommand command = new ActuatorCommand();
            frame.DtMicroseconds = 10000;
            frame.EncoderFresh = true;
            frame.EncoderCount = 400;
            flight.Step(frame, command);
            float before = flight.Status.LineLengthMetre;

            Assert.IsTrue(set.TrySet(ParameterTable.IndexOf("encoder.counts"), 800f), "sets");
            flight.AdoptParameters();
            flight.Step(frame, command);
            Near.Share(0.5f * (before - 5f), flight.Status.LineLengthMetre - 5f, 0.01f, "half the turns, half the line");
        }

        private static RecordVerdict Judged(byte[] bytes, int length, ParameterSet set)
        {
            ParameterRecord record = new ParameterRecord();
            Assert.IsFalse(record.TryDecode(bytes, length, set), "refused");
            return record.Verdict;
        }
    }
}

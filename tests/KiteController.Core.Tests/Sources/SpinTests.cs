using KiteController.Core.Estimation;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class SpinTests
    {
        private const float Dt = 0.04f;

        [TestMethod]
        public void APullShowsWhereTheNosePointsThoughTheFilterBeganWrong()
        {
            // The kite that is seen flies by the same equations, its nose 1 rad from where the filter believes it.
            SpinFilter kite = Filter(1f, 1f), filter = Filter(1f, 0f);
            SpinInputs inputs = Inputs(5f, 0.35f);
            for (int i = 0; i < 40; i++)
            {
                Seen(kite, inputs, filter, false);
            }

            Near.Is(0f, Angle.Wrap(kite.Heading - filter.Heading), 0.2f, "heading error");
        }

        [TestMethod]
        public void TheSenseInWhichTheKiteSpinsWins()
        {
            SpinSense sense = Spun(1f);
            Assert.IsTrue(0.15f < sense.Odds, "clockwise, odds " + sense.Odds.ToString());
            sense = Spun(-1f);
            Assert.IsTrue(sense.Odds < 0.05f, "the other way, odds " + sense.Odds.ToString());
        }

        [TestMethod]
        public void TheLearnedFactorComesToThatOfAFasterKite()
        {
            // A kite that spins 30 % faster: what is set right after each turn is the turn times what the logarithm still lacks.
            SpinLearning learned = new SpinLearning();
            SpinFilter filter = Filter(1f, 0f);
            for (int i = 0; i < 25; i++)
            {
                filter.Turned = (i & 1) == 0 ? 4f : 2.5f;
                filter.TurnedByAsymmetry = 0f;
                filter.Corrected = filter.Turned * (float)System.Math.Log(1.3 / learned.SpinFactor);
                learned.Take(filter);
            }

            Near.Share(1.3f, learned.SpinFactor, 0.05f, "spin factor");
        }

        [TestMethod]
        public void ATurnTooShortTeachesNothing()
        {
            SpinLearning learned = new SpinLearning();
            SpinFilter filter = Filter(1f, 0f);
            filter.Turned = 0.5f;
            filter.Corrected = 1f;
            learned.Take(filter);
            Assert.AreEqual(1f, learned.SpinFactor);
        }

        [TestMethod]
        public void ADriftTellsTheWindThatCarriedTheKite()
        {
            // 6 m/s toward azimuth 0.3: line follows at what the kite drifts along it, and the kite is carried to the side.
            LineOut line = new LineOut(new Calibration());
            KiteMotion motion = new KiteMotion(new FlightParameters());
            SlackDrift drift = new SlackDrift();
            float elevation = 0.8f, along = 6f * Angle.Cos(0.3f), across = 6f * Angle.Sin(0.3f);
            line.LengthMetre = 60f;
            motion.Cosine = Angle.Cos(elevation);
            line.SpeedMetrePerSecond = (along * motion.Cosine - 1.256f) / 0.893f;
            for (float time = 0f; time < 2f; time += Dt)
            {
                motion.AzimuthRadian += across / 1.31f * Dt / (60f * motion.Cosine);
                drift.Update(true, 0f, motion, line, Dt);
            }

            for (float run = 0f; run < 0.6f && !drift.Measured; run += Dt)
            {
                motion.AzimuthRadian += across / 1.31f * Dt / (60f * motion.Cosine);
                drift.Update(false, run, motion, line, Dt);
            }

            Assert.IsTrue(drift.Measured, "measured");
            Near.Share(6f, drift.SpeedMetrePerSecond, 0.05f, "speed");
            Near.Is(0.3f, drift.AzimuthRadian, 0.1f, "azimuth");
        }

        [TestMethod]
        public void TheEstimateFollowsASensorOnTheKite()
        {
            Calibration calibration = new Calibration();
            HeadingEstimator heading = new HeadingEstimator(new FlightParameters());
            LineArm arm = new LineArm(calibration);
            LineTension tension = new LineTension(calibration);
            LineOut line = new LineOut(calibration);
            WindEstimator wind = new WindEstimator(new FlightParameters());
            SensorFrame frame = new SensorFrame();
            line.LengthMetre = 50f;
            heading.Start(arm, line, 0);
            float truth = 0f;
            for (int i = 0; i < 300; i++)
            {
                truth = Angle.Wrap(truth + 0.02f);
                frame.KiteHeadingFresh = i % 2 == 0;
                frame.KiteHeading = (int)((truth < 0f ? truth + Angle.WholeTurn : truth) * (65535f / Angle.WholeTurn));
                heading.Update(frame, arm, tension, line, wind, 0f, 0.01f);
            }

            Near.Is(0f, Angle.Wrap(truth - heading.HeadingRadian), 0.06f, "heading error");
            Near.Is(2f, heading.RateRadianPerSecond, 0.2f, "rate");
        }

        private static SpinSense Spun(float side)
        {
            SpinFilter kite = Filter(side, 0f), right = Filter(1f, 0f), left = Filter(-1f, 0f);
            SpinSense sense = new SpinSense();
            SpinInputs inputs = Inputs(0.15f, 0.05f);
            for (int i = 0; i < 60; i++)
            {
                if (i == 25)
                {
                    inputs = Inputs(4f, 0.35f);
                }

                kite.Predict(inputs);
                Show(kite, inputs);
                right.Predict(inputs);
                right.Measure(inputs, true);
                left.Predict(inputs);
                left.Measure(inputs, true);
                sense.Weigh(right, left);
            }

            return sense;
        }

        private static void Seen(SpinFilter kite, SpinInputs inputs, SpinFilter filter, bool weigh)
        {
            kite.Predict(inputs);
            Show(kite, inputs);
            filter.Predict(inputs);
            filter.Measure(inputs, weigh);
        }

        private static void Show(SpinFilter kite, SpinInputs inputs)
        {
            inputs.Up = kite.Up;
            inputs.Right = kite.Right;
        }

        private static SpinFilter Filter(float sense, float heading)
        {
            FlightParameters parameters = new FlightParameters();
            SpinFilter filter = new SpinFilter(new TaillessKite(parameters), sense);
            filter.Start(heading);
            return filter;
        }

        private static SpinInputs Inputs(float tension, float bow)
        {
            KiteMotion motion = new KiteMotion(new FlightParameters());
            motion.WindUp = -4f;
            motion.Sine = 0.7f;
            motion.Cosine = 0.714f;
            SpinInputs inputs = new SpinInputs(motion);
            inputs.Dt = Dt;
            inputs.Tension = tension;
            inputs.Bow = bow;
            inputs.Length = 50f;
            inputs.SpinFactor = 1f;
            inputs.Asymmetry = 0.0079f;
            inputs.UpVariance = 0.3f;
            inputs.RightVariance = 0.3f;
            inputs.Taut = 1f < tension;
            return inputs;
        }
    }
}

using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class SteeringLawTests
    {
        private const float Dt = 0.01f;
        private const float PlentyOfLine = 60f;

        [TestMethod]
        public void AKiteWhoseNosePointsTheWantedWayIsNotLetGo()
        {
            Rig rig = new Rig();
            rig.Run(10f, 0.3f, 4f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Run, "runs");
            Assert.AreEqual(0, rig.Law.Tumbles);
        }

        [TestMethod]
        public void AKiteWhoseNosePointsTheWrongWayIsLetGo()
        {
            Rig rig = new Rig();
            rig.Run(0.6f, 2f, 4f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Tumble, "let go");
            Assert.IsTrue(3f < rig.Law.SpeedMetrePerSecond, "line is given");
        }

        [TestMethod]
        public void ACellThatTellsOfPullOnAnEmptyLineIsNotFollowed()
        {
            Rig rig = new Rig();
            rig.Run(0.6f, -2f, 4f, PlentyOfLine);
            rig.Run(0.6f, -2f, 1.2f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Tumble, "let go");
            Assert.IsTrue(rig.Law.SpeedMetrePerSecond < 4f, "no more line is given than the wind can carry off");
            rig.Run(0.8f, -2f, 1.5f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase != SteeringPhase.Tumble || 1 < rig.Law.Tumbles, "and not for long: the spool has pulled since");
        }

        [TestMethod]
        public void AKiteThatTakesLineIsGivenIt()
        {
            Rig rig = new Rig();
            rig.Run(0.6f, -2f, 4f, PlentyOfLine);
            rig.Run(0.4f, -2f, 0.05f, PlentyOfLine);
            rig.Run(0.6f, -2f, 0.8f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Tumble, "let go");
            Assert.IsTrue(3f < rig.Law.SpeedMetrePerSecond, "line is given");
        }

        [TestMethod]
        public void TheSpoolPullsWhenTheNoseComesRound()
        {
            Rig rig = new Rig();
            rig.Run(0.6f, -2f, 4f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Tumble, "let go");
            rig.Heading.RateRadianPerSecond = 3f;
            rig.Run(0.2f, -1.2f, 0.2f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Tumble, "the nose is not there yet");
            rig.Run(0.05f, -0.15f, 0.2f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Pull, "pulls");
            Assert.IsTrue(rig.Law.SpeedMetrePerSecond < -1f, "line comes in");
            rig.Heading.RateRadianPerSecond = 0f;
            rig.Run(1f, 0f, 3f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Run, "then it runs");
        }

        [TestMethod]
        public void AtTheEndOfTheLineTheKiteIsNotLetGoAndOneThatIsComesIn()
        {
            Rig rig = new Rig();
            rig.Run(5f, 2.5f, 4f, 3f);
            Assert.AreEqual(0, rig.Law.Tumbles);
            rig.Run(0.6f, 2.5f, 4f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Tumble, "let go while there is line");
            rig.Run(0.6f, 2.5f, 0.3f, 3f);
            Assert.IsTrue(rig.Law.Phase == SteeringPhase.Pull, "pulls");
            Assert.IsTrue(rig.Law.SpeedMetrePerSecond < 0f, "line comes in");
        }

        [TestMethod]
        public void NoTumbleLastsForEver()
        {
            Rig rig = new Rig();
            rig.Run(0.6f, 2f, 4f, PlentyOfLine);
            rig.Run(4f, 2f, 0.1f, PlentyOfLine);
            Assert.IsTrue(rig.Law.Phase != SteeringPhase.Tumble, "pulled in the end");
        }

        [TestMethod]
        public void NotANumberInGivesANumberOut()
        {
            for (int which = 0; which < 8; which++)
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    Rig rig = new Rig();
                    rig.Law.Phase = (SteeringPhase)phase;
                    rig.Poison(which);
                    rig.Run(0.3f, which == 0 ? float.NaN : 1f, which == 1 ? float.NaN : 2f, which == 2 ? float.NaN : PlentyOfLine);
                    Assert.IsTrue(Guarded.IsFinite(rig.Law.SpeedMetrePerSecond), "input " + which.ToString() + " in phase " + phase.ToString());
                }
            }
        }

        /// <summary>A kite at 45 degrees downwind on 50 m of line, wanted higher up.</summary>
        private sealed class Rig
        {
            public readonly SteeringLaw Law;
            public readonly HeadingEstimator Heading;
            private readonly SteeringGains _gains = new SteeringGains();
            private float _elevation = 1.2f;
            private float _lineOut = 50f;

            public Rig()
            {
                Heading = new HeadingEstimator(new FlightParameters());
                Law = new SteeringLaw(_gains);
                Heading.Motion.ElevationRadian = 0.785f;
                Heading.Motion.Cosine = 0.707f;
                Heading.Motion.Sine = 0.707f;
                Heading.Motion.WindUp = -4f;
                Heading.Motion.WindAway = 4f;
                Heading.Stage = HeadingEstimator.FinishStage;
                Law.Start(false);
            }

            public void Poison(int which)
            {
                switch (which)
                {
                    case 3: _elevation = float.NaN; break;
                    case 4: _lineOut = float.NaN; break;
                    case 5: Heading.Motion.AirUp = float.NaN; break;
                    case 6: Heading.RateRadianPerSecond = float.NaN; break;
                    case 7: Heading.Motion.WindAway = float.NaN; break;
                }
            }

            public void Run(float seconds, float heading, float newton, float lineLeft)
            {
                Heading.HeadingRadian = heading;
                for (float time = 0f; time < seconds; time += Dt)
                {
                    Law.Update(_gains.Hold, _elevation, 0f, 50f, Heading, newton, _lineOut, lineLeft, Dt);
                }
            }
        }
    }
}

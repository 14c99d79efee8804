using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class ContactWatchTests
    {
        // Requirement: KC-RUN-006
        [TestMethod]
        public void ChatterAStepOfTheArmAndTheOldPullAreAWonFight()
        {
            Rig rig = Sawing(10f);
            rig.Fly(20, 0.3f, 50f, 0.005f);
            rig.Fly(78, 3f, 50f, 0.005f);
            Assert.IsTrue(rig.Watch.State == ContactState.Won, "won");
            Assert.IsTrue(rig.Watch.Wins == 1, "counted once");
            Assert.IsTrue(0.3f < rig.Watch.MetAtShare && rig.Watch.MetAtShare < 0.7f, "ten degrees: about the middle of the line");
        }

        // Requirement: KC-RUN-006
        [TestMethod]
        public void WhereThePullDoesNotComeBackNothingIsWon()
        {
            Rig rig = Sawing(10f);
            rig.Fly(20, 0.3f, 50f, 0.005f);
            rig.Fly(200, 0.02f, 10f, 0f);
            Assert.IsTrue(rig.Watch.Wins == 0, "not won");
        }

        // Requirement: KC-RUN-006
        [TestMethod]
        public void LinesThatComeFreeSlowlyAreNoWin()
        {
            Rig rig = Sawing(10f);
            for (int i = 0; i < 100; i++)
            {
                rig.Fly(1, 3f, 40f + 0.1f * i, 0.1f - 0.001f * i);
            }

            rig.Fly(300, 3f, 50f, 0.005f);
            Assert.IsTrue(rig.Watch.Wins == 0, "not won");
            Assert.IsTrue(rig.Watch.State == ContactState.Clear, "and the contact is over");
        }

        [TestMethod]
        public void AKiteThatIsPulledHardNowAndThenIsNoContact()
        {
            Rig rig = new Rig();
            rig.Fly(1000, 3f, 50f, 0.005f);
            for (int i = 0; i < 20; i++)
            {
                rig.Fly(30, 8f, 50f, 0.005f);
                rig.Fly(100, 3f, 50f, 0.005f);
                Assert.IsTrue(rig.Watch.State == ContactState.Clear, "no contact");
            }
        }

        private static Rig Sawing(float bendDeg)
        {
            Rig rig = new Rig();
            rig.Fly(1000, 3f, 50f, 0.005f);
            rig.Fly(150, 3f, 50f - bendDeg, 0.1f);
            Assert.IsTrue(rig.Watch.State == ContactState.Contact, "noticed");
            return rig;
        }

        /// <summary>The watch with the sensors that feed it; the tension chatters to and fro every other tick.</summary>
        private sealed class Rig
        {
            public readonly ContactWatch Watch = new ContactWatch();
            private readonly LineTension _tension = new LineTension(new Calibration());
            private readonly LineArm _arm = new LineArm(new Calibration());
            private readonly LineOut _line = new LineOut(new Calibration());
            private int _tick;

            public void Fly(int ticks, float newton, float elevationDeg, float chatterNewton)
            {
                _line.LengthMetre = 60f;
                for (int i = 0; i < ticks; i++)
                {
                    _tick++;
                    _tension.RawNewton = newton + ((_tick & 2) == 0 ? chatterNewton : -chatterNewton);
                    _arm.ElevationRadian = elevationDeg * Angle.RadianPerDeg;
                    Watch.Update(_tension, _arm, _line, 6f, (_tick & 3) == 0);
                }
            }
        }
    }
}

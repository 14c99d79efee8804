namespace KiteController.App.Console
{
    /// <summary>The commands that every unit has, in the order in which help tells them.</summary>
    public static class UnitCommands
    {
        /// <summary>Row of <c>disarm</c>, which is obeyed even where a dialogue waits for an answer.</summary>
        public const int DisarmRow = 0;

        /// <summary>Fills an empty table.</summary>
        /// <param name="table">The table.</param>
        /// <param name="unit">The unit that they are about.</param>
        /// <param name="watch">Is told what a command's own answer has told.</param>
        /// <param name="runner">The landing card.</param>
        public static void AddTo(CommandTable table, KiteUnit unit, StateWatch watch, RunnerCommand runner)
        {
            BenchCommand bench = new BenchCommand(unit);
            table.Add("disarm", "disarm", "let go of the spool; forgets faults, tries lost sensors again", 1, new DisarmCommand(unit, watch));
            table.Add("help", "help", "this list", 1, new HelpCommand(table));
            table.Add("status", "status", "what the unit knows and does", 1, new StatusCommand(unit));
            table.Add("arm", "arm", "take the spool; says why if it may not", 1, new ArmCommand(unit, watch));
            table.Add("mode", "mode [NAME]", "manual, launch, hold, land or assist; alone: the mode now", 2, new ModeCommand(unit, watch));
            table.Add("steer", "steer AZ EL", "fly to an azimuth and elevation, degrees; right is positive", 3, new SteerCommand(unit, watch));
            table.Add("get", "get [NAME]", "the settings, or those whose names begin so", 2, new GetCommand(unit.Settings));
            table.Add("set", "set NAME VALUE", "change a setting, while disarmed", 3, new SetCommand(unit.Settings));
            table.Add("save", "save", "keep the settings when switched off, while disarmed", 1, new SaveCommand(unit.Settings));
            table.Add("defaults", "defaults", "the factory's settings, calibration included", 1, new DefaultsCommand(unit.Settings));
            table.Add("runner", "runner", "where the cut kite comes down", 1, runner);
            table.Add("cut", "cut [yes|no|theirs]", "is the kite cut? answers the unit's question; or theirs is", 2, new CutCommand(unit, watch));
            table.Add("seen", "seen DEG [from EAST NORTH]", "the falling kite is seen there; metres from the spool", 5, new SeenCommand(unit, watch));
            table.Add("found", "found DEG METRE", "where it lay, seen from the spool; while disarmed", 3, new FoundCommand(unit, watch));
            table.Add("station", "station [LAT LON|bearing DEG]", "where the spool stands; alone: as it is known", 3, new StationCommand(unit.Settings));
            table.Add("faults", "faults", "what is wrong, and how each part does", 1, new FaultsCommand(unit));
            table.Add("cal", "cal [STEP]", "calibrate, while disarmed; alone: the steps", 2, bench);
            table.Add("selftest", "selftest", "does every part do what it should?", 1, bench);
            table.Add("bench", "bench", "how fast is this very board?", 1, bench);
            table.Add("log", "log dump|live", "send the flight log to a program that reads it", 2, new LogCommand(unit));
            table.Add("wifi", "wifi [password PASSWORD]", "its own Wi-Fi and the paired phone; also wifi off, wifi forget", 3, new WifiCommand(unit));
            table.Add("reboot", "reboot", "restart the chip, while disarmed", 1, new RebootCommand(unit));
        }
    }
}

using KiteController.Core.Telemetry;

namespace KiteController.App.Phone
{
    /// <summary>Whether the kite flies at a phone's word, and whether that phone is still heard. What its silence means, the flight brain knows.</summary>
    public sealed class PhoneLead
    {
        /// <summary>Ticks for which the phone that leads may be silent before the tick is told: it asks twice a second.</summary>
        public const int SilentTicks = 100;

        /// <summary>True while the last order was a phone's.</summary>
        public bool Leads;

        /// <summary>True while the phone that leads has not been heard for a second.</summary>
        public bool Silent;

        private readonly FlightStatus _status;
        private readonly OperatorPort _operator;
        private int _heardTick;
        private int _count;

        /// <summary>Creates the watch over the phone of a unit.</summary>
        public PhoneLead(KiteUnit unit)
        {
            _status = unit.Flight.Status;
            _operator = unit.Operator;
        }

        /// <summary>What has just been asked of the unit, the paired phone has asked.</summary>
        public void Take()
        {
            Leads = true;
            _count = _operator.Count;
        }

        /// <summary>The paired phone is there.</summary>
        public void Heard()
        {
            _heardTick = _status.TickCount;
        }

        /// <summary>Looks once a tick. Whoever else asks for something takes the lead from the phone.</summary>
        public void Watch()
        {
            if (_count != _operator.Count)
            {
                _count = _operator.Count;
                Leads = false;
            }

            Silent = Leads && SilentTicks < _status.TickCount - _heardTick;
        }
    }
}

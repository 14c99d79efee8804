using System;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>The magnetic angle sensor on the vertical pivot: an absolute angle in 4096 steps, and whether it sees its magnet.</summary>
    /// <remarks>
    /// Needs no settings: as it powers up it filters over 2.2 ms and gives the angle of the magnet itself (register map of
    /// the ams data sheet, revision 1.06). Magnet status and angle lie side by side, so each reading checks its magnet for
    /// one byte more. It has no identity to ask for. A still pivot gives equal readings, so a frozen sensor cannot be told
    /// from it here.
    /// </remarks>
    public sealed class As5600 : IDisposable
    {
        /// <summary>Its only address.</summary>
        public const int Address = 0x36;

        private const int MagnetSeen = 0x20;
        private const int MagnetTooWeak = 0x10;
        private const int MagnetTooStrong = 0x08;

        /// <summary>How the sensor is doing.</summary>
        public PartStatus Status;

        private readonly I2cRegisters _registers;
        private readonly byte[] _burst = new byte[3];

        /// <summary>Creates the driver; nothing is asked of the sensor yet.</summary>
        public As5600(I2cRegisters registers)
        {
            _registers = registers;
        }

        private enum Register : byte
        {
            MagnetStatus = 0x0B,
        }

        /// <summary>Reads magnet status and angle in one transfer: 285 microseconds.</summary>
        /// <param name="frame">Takes the angle; as it was if there is none.</param>
        /// <returns>True if there is an angle; else <see cref="Status"/> says what is wrong.</returns>
        public bool TryRead(SensorFrame frame)
        {
            byte[] burst = _burst;
            if (!_registers.TryRead((byte)Register.MagnetStatus, burst))
            {
                Status = _registers.Failure;
                return false;
            }

            int magnet = burst[0];
            if ((magnet & MagnetSeen) == 0)
            {
                Status = PartStatus.NoMagnet;
                return false;
            }

            frame.PivotAngle = ((burst[1] & 0x0F) << 8) | burst[2];
            Status = (magnet & MagnetTooWeak) != 0 ? PartStatus.MagnetWeak
                : (magnet & MagnetTooStrong) != 0 ? PartStatus.MagnetStrong
                : PartStatus.Working;
            return true;
        }

        /// <summary>Lets go of the sensor's place on the bus.</summary>
        public void Dispose()
        {
            _registers.Dispose();
        }
    }
}

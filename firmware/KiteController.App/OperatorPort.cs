using KiteController.Core.Loop;

namespace KiteController.App
{
    /// <summary>
    /// Where console, phone and person leave what they ask for: one request, taken by the next tick. A newer request
    /// replaces one not yet taken, but nothing replaces <see cref="OperatorRequest.Disarm"/>.
    /// </summary>
    public sealed class OperatorPort
    {
        /// <summary>How often something has been asked: who remembers it can tell whether somebody else has asked since.</summary>
        public int Count;

        private OperatorRequest _pending;
        private int _azimuth;
        private int _elevation = 50;

        /// <summary>Leaves a request; <see cref="OperatorRequest.None"/> leaves nothing.</summary>
        public void Ask(OperatorRequest request)
        {
            Count += request == OperatorRequest.None ? 0 : 1;
            if (request != OperatorRequest.None && _pending != OperatorRequest.Disarm)
            {
                _pending = request;
            }
        }

        /// <summary>Leaves where to steer to; it holds until another is left. Angles as in <see cref="SensorFrame.SteerAzimuth"/> and <see cref="SensorFrame.SteerElevation"/>.</summary>
        public void SteerTo(int azimuth, int elevation)
        {
            _azimuth = azimuth;
            _elevation = elevation;
        }

        /// <summary>Takes the request away, if there is one, and tells where to steer to.</summary>
        /// <param name="frame">Is told both.</param>
        public void Take(SensorFrame frame)
        {
            frame.Request = _pending;
            frame.SteerAzimuth = _azimuth;
            frame.SteerElevation = _elevation;
            _pending = OperatorRequest.None;
        }
    }
}

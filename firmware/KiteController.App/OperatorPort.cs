using KiteController.Core.Loop;

namespace KiteController.App
{
    /// <summary>
    /// Where console, phone and person leave what they ask for: one request, taken by the next tick. A newer request
    /// replaces one not yet taken, but nothing replaces <see cref="OperatorRequest.Disarm"/>.
    /// </summary>
    public sealed class OperatorPort
    {
        private OperatorRequest _pending;

        /// <summary>Leaves a request; <see cref="OperatorRequest.None"/> leaves nothing.</summary>
        public void Ask(OperatorRequest request)
        {
            if (request != OperatorRequest.None && _pending != OperatorRequest.Disarm)
            {
                _pending = request;
            }
        }

        /// <summary>Takes the request away.</summary>
        /// <returns>The request; None if there was none.</returns>
        public OperatorRequest Take()
        {
            OperatorRequest request = _pending;
            _pending = OperatorRequest.None;
            return request;
        }
    }
}

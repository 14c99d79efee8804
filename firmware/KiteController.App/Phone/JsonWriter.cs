using KiteController.App.Console;
using KiteController.Core.Numerics;

namespace KiteController.App.Phone
{
    /// <summary>Writes the fields of one flat JSON object into a fixed buffer. Numbers make no strings; what is no number is null.</summary>
    public sealed class JsonWriter
    {
        /// <summary>Bytes that an object may have.</summary>
        public const int MostBytes = 1600;

        /// <summary>The object.</summary>
        public readonly ConsoleOutput Output = new ConsoleOutput(MostBytes);

        private bool _first;

        /// <summary>Begins an object.</summary>
        public void Begin()
        {
            Output.Put((byte)'{');
            _first = true;
        }

        /// <summary>Ends it.</summary>
        public void End()
        {
            Output.Put((byte)'}');
        }

        /// <summary>A number with so many decimals; null if it is not valid.</summary>
        public void Field(string name, float value, int decimals, bool valid)
        {
            Name(name);
            if (valid && Guarded.IsFinite(value))
            {
                Output.Number(value, decimals);
            }
            else
            {
                Output.Text("null");
            }
        }

        /// <summary>A whole number.</summary>
        public void Field(string name, int value)
        {
            Name(name);
            Output.Number(value);
        }

        /// <summary>Yes or no, as 1 or 0.</summary>
        public void Flag(string name, bool value)
        {
            Name(name);
            Output.Put(value ? (byte)'1' : (byte)'0');
        }

        /// <summary>A text without quotes and backslashes, which none of the unit's sentences has.</summary>
        public void Field(string name, string text)
        {
            BeginText(name);
            Output.Text(text);
            EndText();
        }

        /// <summary>Begins a text that is written to <see cref="Output"/>.</summary>
        public void BeginText(string name)
        {
            Name(name);
            Output.Put((byte)'"');
        }

        /// <summary>Ends it.</summary>
        public void EndText()
        {
            Output.Put((byte)'"');
        }

        private void Name(string name)
        {
            if (!_first)
            {
                Output.Put((byte)',');
            }

            _first = false;
            Output.Put((byte)'"');
            Output.Text(name);
            Output.Put((byte)'"');
            Output.Put((byte)':');
        }
    }
}

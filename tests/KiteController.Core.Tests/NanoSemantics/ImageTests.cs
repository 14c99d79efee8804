using System.IO;
using KiteController.Core.Loop;
using Xunit;

namespace KiteController.Core.Tests
{
    /// <summary>That this project really runs the other image: without it every test here would only repeat the first project's.</summary>
    public class ImageTests
    {
        [Fact]
        public void TheFirmwareIsTheOneWithNanoClrFloats()
        {
            string folder = Path.GetFileName(Path.GetDirectoryName(typeof(FlightController).Assembly.Location));
            Xunit.Assert.Equal("nano", folder);
        }
    }
}

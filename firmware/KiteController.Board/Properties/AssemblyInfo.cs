using System.Reflection;

[assembly: AssemblyTitle("KiteController.Board")]
[assembly: AssemblyDescription("Drivers and pins of the ESP32 board.")]
[assembly: AssemblyProduct("KiteController")]
[assembly: AssemblyVersion("0.1.0.0")]

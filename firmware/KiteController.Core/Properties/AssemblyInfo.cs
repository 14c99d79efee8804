using System.Reflection;

[assembly: AssemblyTitle("KiteController.Core")]
[assembly: AssemblyDescription("The flight brain: pure, no clock, no input or output.")]
[assembly: AssemblyProduct("KiteController")]
[assembly: AssemblyVersion("0.1.0.0")]

using System.Reflection;

[assembly: AssemblyTitle("KiteController.App")]
[assembly: AssemblyDescription("Composition root and cyclic executive.")]
[assembly: AssemblyProduct("KiteController")]
[assembly: AssemblyVersion("0.1.0.0")]

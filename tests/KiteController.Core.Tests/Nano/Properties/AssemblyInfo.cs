using System.Reflection;

[assembly: AssemblyTitle("KiteController.Core.Tests")]
[assembly: AssemblyProduct("KiteController")]
[assembly: AssemblyVersion("0.1.0.0")]

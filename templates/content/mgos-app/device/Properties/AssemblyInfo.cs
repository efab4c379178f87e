using System.Reflection;

[assembly: AssemblyTitle("Company.App1")]
[assembly: AssemblyVersion("1.0.0.0")]

using System.Reflection;

[assembly: AssemblyTitle("PROJECT_NAME")]
[assembly: AssemblyVersion("1.0.0.0")]

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Mgos.RefGen.Tests;

/// <summary>The C# compiler takes the assemblies for the real ones.</summary>
public class CompileTests : IClassFixture<GeneratedReferences>
{
    private const string Program = """
        using System;
        using System.Collections;
        using System.Net.Sockets;
        using System.Text;
        using System.Threading;

        public static class Program
        {
            public static void Main()
            {
                var table = new Hashtable { ["a"] = 1 };
                foreach (DictionaryEntry entry in table)
                    Console.WriteLine($"{entry.Key} {(int)entry.Value:d2}");
                try
                {
                    using var timer = new Timer(state => { lock (table) table.Clear(); }, null, 1, Timeout.Infinite);
                    SpanByte span = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    socket.Send(Encoding.UTF8.GetBytes("x" + span.Length + 1.5));
                }
                catch (SocketException e) when (e.ErrorCode != (int)SocketError.TimedOut)
                {
                    throw new InvalidOperationException(nameof(Main), e);
                }
            }
        }
        """;

    private readonly GeneratedReferences _references;

    public CompileTests(GeneratedReferences references) => _references = references;

    [Fact]
    public void A_program_compiles() => Assert.Empty(Compile(Program));

    [Theory]
    [InlineData("class C { int? a; }", "CS0518")]
    [InlineData("class C { string M() => string.Join(\",\", null); }", "CS0117")]
    [InlineData("class C : System.Collections.ArrayList { void M() { this.Sort(); } }", "CS1061")]
    [InlineData("class C : System.Threading.WaitHandle { }", null)]
    [InlineData("class C { object M() => new System.Net.Sockets.SocketException(); }", "CS7036")]
    public void What_nanoFramework_lacks_is_an_error(string source, string code) =>
        Assert.Equal(code == null ? [] : [code], Compile(source).Select(d => d.Id).Distinct());

    [Fact]
    public void References_keep_version_and_token()
    {
        var stream = new MemoryStream();
        Assert.True(Compilation(Program).Emit(stream).Success);
        stream.Position = 0;
        using var assembly = Mono.Cecil.AssemblyDefinition.ReadAssembly(stream);
        Assert.All(assembly.MainModule.AssemblyReferences, r => Assert.Equal("c07d481e9758c731", Convert.ToHexStringLower(r.PublicKeyToken)));
        Assert.Contains(assembly.MainModule.AssemblyReferences, r => r.Name == "mscorlib" && r.Version.ToString(2) == "1.17");
    }

    private List<Diagnostic> Compile(string source) =>
        Compilation(source).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();

    private CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "Case",
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp10))],
        _references.Assemblies.Select(f => MetadataReference.CreateFromFile(f)),
        new CSharpCompilationOptions(source == Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Threading;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>The output of the test that runs in this flow of control, threads it started included.</summary>
internal sealed class TestOutput
{
    private static readonly AsyncLocal<TestOutput> Current = new();

    private readonly TestOutputHelper _helper = new();
    private readonly StringBuilder _line = new();

    private TestOutput(IMessageBus bus, ITest test) => _helper.Initialize(bus, test);

    /// <summary>Opens the output of a test for what follows in this flow.</summary>
    internal static TestOutput Open(IMessageBus bus, ITest test) => Current.Value = new TestOutput(bus, test);

    /// <summary>Writes a text; false if no test runs here.</summary>
    internal static bool TryWrite(string message)
    {
        var output = Current.Value;
        output?.Write(message);
        return output != null;
    }

    /// <summary>Writes a line; false if no test runs here.</summary>
    internal static bool TryWriteLine(string message)
    {
        var output = Current.Value;
        output?.WriteLine(message);
        return output != null;
    }

    /// <summary>Ends the output and returns all of it.</summary>
    internal string Close()
    {
        Current.Value = null;
        if (_line.Length > 0)
            WriteLine("");
        var text = _helper.Output;
        _helper.Uninitialize();
        return text;
    }

    private void Write(string message)
    {
        lock (_line)
            _line.Append(message);
    }

    private void WriteLine(string message)
    {
        lock (_line)
        {
            _helper.WriteLine(_line.Append(message).ToString());
            _line.Clear();
        }
    }
}

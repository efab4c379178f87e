// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests;

[TestClass]
public class HostOptionsTests
{
    [TestMethod]
    public void Nothing_given_means_a_folder_named_after_the_app()
    {
        var options = Parse("");
        Assert.EndsWith(Path.Combine("Mgos", "demo"), options.StateDirectory);
        Assert.AreEqual(0, options.Settings.Length);
        Assert.AreEqual(0, options.Uarts.Length);
        Assert.IsNull(options.Id);
    }

    [TestMethod]
    [DataRow("--state-dir /a --set a.b=1 --set c= --uart 0=pty --uart 1=tcp:1234 --id x")]
    [DataRow("--state-dir=/a --set=a.b=1 --set=c= --uart=0=pty --uart=1=tcp:1234 --id=x")]
    public void Both_forms_of_an_option_are_read(string line)
    {
        var options = Parse(line);
        Assert.AreEqual("/a", options.StateDirectory);
        CollectionAssert.AreEqual(new[] { "a.b=1", "c=" }, options.Settings);
        Assert.IsTrue(options.Uarts[0].Backend == UartBackend.Pty && options.Uarts[0].Number == 0);
        Assert.AreEqual(1234, options.Uarts[1].TcpPort);
        Assert.AreEqual("x", options.Id);
    }

    [TestMethod]
    public void The_link_of_a_pty_may_hold_colons_and_equals_signs() =>
        Assert.AreEqual("/tmp/a:b=c", Parse("--uart 2=pty:/tmp/a:b=c").Uarts[0].Link);

    [TestMethod]
    [DataRow("--what", "Unknown option '--what'.")]
    [DataRow("--what=5", "Unknown option '--what'.")]
    [DataRow("-x", "Unknown option '-x'.")]
    [DataRow("hello", "Unexpected argument 'hello'.")]
    [DataRow("--id", "Option '--id' needs a value.")]
    [DataRow("--help=1", "Option '--help' takes no value.")]
    [DataRow("--state-dir=", "Option '--state-dir' needs a folder.")]
    [DataRow("--set novalue", "Option '--set' needs KEY=VALUE, not 'novalue'.")]
    [DataRow("--set =5", "Option '--set' needs KEY=VALUE, not '=5'.")]
    [DataRow("--uart 0=pty --uart 0=none", "Serial port 0 is given twice.")]
    [DataRow("--uart 0=stdio --uart 1=stdio", "Only one serial port can be stdio.")]
    public void A_mistake_is_named(string line, string expected)
    {
        Assert.IsFalse(HostOptions.TryParse(Split(line), "demo", out var options, out var error));
        Assert.AreEqual(expected, error);
        Assert.IsNull(options);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("=pty")]
    [DataRow("3=pty")]
    [DataRow("-1=pty")]
    [DataRow("00=pty")]
    [DataRow("0=pty:")]
    [DataRow("0=tcp")]
    [DataRow("0=tcp:")]
    [DataRow("0=tcp:65536")]
    [DataRow("0=tcp:-1")]
    [DataRow("0=tcp: 1")]
    [DataRow("0=stdio:x")]
    [DataRow("0=PTY")]
    [DataRow("0=")]
    public void A_wrong_binding_is_refused(string text)
    {
        Assert.IsFalse(UartBinding.TryParse(text, out var binding, out var error));
        Assert.IsNull(binding);
        Assert.Contains("'" + text + "'", error);
    }

    [TestMethod]
    [DataRow("a b")]
    [DataRow("a/b")]
    [DataRow("a#")]
    [DataRow("")]
    public void An_id_that_would_not_fit_into_a_topic_is_refused(string id) =>
        Assert.IsFalse(HostOptions.TryParse(new[] { "--id", id }, "demo", out _, out _));

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Any_text_is_read_or_refused_with_a_reason(int seed)
    {
        const string Alphabet = "0123=:-,.ptycstdionone/ \0\n\u00e4";
        var random = new Random(seed);
        for (var turn = 0; turn < 20000; turn++)
        {
            var text = random.Next(2) == 0 ? "0=" : "";
            for (var length = random.Next(12); length > 0; length--)
                text += Alphabet[random.Next(Alphabet.Length)];
            var isRead = HostOptions.TryParse(new[] { "--uart", text, "--set", text }, "demo", out var options, out var error);
            Assert.IsTrue(isRead ? options != null && error == null : options == null && error.Length > 0, "'" + text + "'");
        }
    }

    [TestMethod]
    public void Help_prints_the_usage_and_exits_with_0()
    {
        using var child = new Child("options", "--help");
        var output = child.ReadOutput();
        Assert.AreEqual(HostOptions.Usage("demo"), output);
        Assert.AreEqual(0, child.WaitForExit());
        foreach (var option in new[] { "--state-dir", "--set", "--uart", "--id", "--help" })
            Assert.Contains(option, output);
    }

    [TestMethod]
    public void A_mistake_exits_with_2_and_a_hint()
    {
        using var child = new Child("options", "--wat");
        Assert.AreEqual("Unknown option '--wat'." + Environment.NewLine + "Try 'demo --help'." + Environment.NewLine, child.ReadErrors());
        Assert.AreEqual(2, child.WaitForExit());
    }

    private static HostOptions Parse(string line) =>
        HostOptions.TryParse(Split(line), "demo", out var options, out var error) ? options : throw new InvalidOperationException(error);

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

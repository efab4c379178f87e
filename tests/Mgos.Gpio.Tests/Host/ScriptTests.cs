// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Text;
using Mgos.Config;
using Mgos.Host;
using Mgos.Host.Board;
using Mgos.Mjs.Host;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class ScriptTests
{
    [TestMethod]
    [DataRow("GPIO.set_mode(4, GPIO.MODE_OUTPUT)", "1")]
    [DataRow("GPIO.set_mode(4, 2)", "1")]
    [DataRow("GPIO.set_mode(4, 3)", "0")]
    [DataRow("GPIO.set_mode(4, -1)", "0")]
    [DataRow("GPIO.set_mode(34, GPIO.MODE_OUTPUT)", "0")]
    [DataRow("GPIO.set_mode(24, GPIO.MODE_INPUT)", "0")]
    [DataRow("GPIO.set_pull(4, GPIO.PULL_UP)", "1")]
    [DataRow("GPIO.set_pull(4, 3)", "0")]
    [DataRow("GPIO.setup_input(4, GPIO.PULL_UP); GPIO.read(4)", "1")]
    [DataRow("GPIO.setup_input(4, GPIO.PULL_DOWN); GPIO.read(4)", "0")]
    [DataRow("GPIO.setup_input(4, 9)", "0")]
    [DataRow("GPIO.setup_output(4, 1); GPIO.read(4)", "1")]
    [DataRow("GPIO.setup_output(4, 0); GPIO.toggle(4)", "1")]
    [DataRow("GPIO.setup_output(4, 1); GPIO.toggle(4)", "0")]
    [DataRow("GPIO.setup_output(4, 1); GPIO.read_out(4)", "1")]
    [DataRow("GPIO.write(4, 1); GPIO.read_out(4)", "1")]
    [DataRow("GPIO.write(4, 1); GPIO.setup_input(4, 0); GPIO.read(4)", "0")]
    [DataRow("GPIO.setup_output(4, 0); GPIO.blink(4, 10, 10)", "1")]
    [DataRow("GPIO.blink(4, 10, 65536)", "0")]
    [DataRow("GPIO.enable_int(4)", "0")]
    [DataRow("GPIO.disable_int(4)", "0")]
    [DataRow("GPIO.set_int_handler(4, 6, function(pin, ud) {}, null)", "0")]
    [DataRow("GPIO.set_int_handler(24, 1, function(pin, ud) {}, null)", "0")]
    [DataRow("GPIO.set_button_handler(4, 3, 1, 0, function(pin, ud) {}, null)", "0")]
    [DataRow("GPIO.set_button_handler(4, 0, 4, 0, function(pin, ud) {}, null)", "0")]
    public void Functions_answer_as_in_Mongoose_OS(string script, string expected)
    {
        using ScriptRig rig = new ScriptRig();
        Assert.AreEqual(expected, rig.Value(script), script);
    }

    [TestMethod]
    public void An_interrupt_calls_the_script_once_for_each_edge_with_pin_and_userdata()
    {
        using ScriptRig rig = new ScriptRig();
        rig.Run("let seen = ''; GPIO.set_int_handler(4, GPIO.INT_EDGE_ANY, function(pin, ud) { seen = seen + JSON.stringify(pin) + ud; }, 'x');");
        rig.Set(4, true);
        Assert.AreEqual("\"\"", rig.Value("seen"));
        Assert.AreEqual("1", rig.Value("GPIO.enable_int(4)"));
        rig.Board(4).Set(false);
        rig.Set(4, true);
        Assert.AreEqual("\"4x4x\"", rig.Value("seen"));
        rig.Run("GPIO.disable_int(4);");
        rig.Set(4, false);
        Assert.AreEqual("\"4x4x\"", rig.Value("seen"));
    }

    [TestMethod]
    public void A_button_calls_the_script_once()
    {
        using ScriptRig rig = new ScriptRig();
        rig.Run("let presses = 0; GPIO.set_button_handler(0, GPIO.PULL_UP, GPIO.INT_EDGE_NEG, 50, function(pin, ud) { presses++; }, null);");
        rig.Set(0, false);
        rig.Set(0, true);
        rig.Set(0, false);
        rig.Kit.AdvanceMilliseconds(500);
        Assert.AreEqual("1", rig.Value("presses"));
    }

    [TestMethod]
    public void A_script_that_fails_in_a_handler_is_logged_and_called_again()
    {
        using ScriptRig rig = new ScriptRig();
        rig.Run("let n = 0; GPIO.set_int_handler(4, GPIO.INT_EDGE_ANY, function(pin, ud) { n++; die('oops'); }, null); GPIO.enable_int(4);");
        rig.Set(4, true);
        rig.Set(4, false);
        Assert.AreEqual("2", rig.Value("n"));
        Assert.Contains("oops", rig.Kit.Platform.ConsoleText);
    }

    private sealed class ScriptRig : IDisposable
    {
        private readonly HostMachine _machine = HostMachine.CreateTemporary("script");
        private readonly IDisposable _entered;

        internal ScriptRig()
        {
            _entered = _machine.Enter();
            ConfigSchemaBuilder schema = new ConfigSchemaBuilder(4);
            schema.BeginObject("mjs");
            schema.Boolean("generate_jsc", false);
            schema.Int("max_steps", 100000);
            schema.Int("max_memory", 200000);
            schema.EndObject();
            Kit = new TestDevice([schema.Build()], new VfsLibrary(), new GpioLibrary(), new ConfigLibrary(), new MjsHostLibrary());
            Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
            Run(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "api_gpio.js")));
        }

        internal TestDevice Kit { get; }

        private MjsHost Scripts => MjsHost.From(Kit.Device);

        public void Dispose()
        {
            Kit.Device.ShutDown();
            _entered.Dispose();
            _machine.Dispose();
        }

        internal VirtualPin Board(int pin) => _machine.Board.Pin(pin);

        internal void Set(int pin, bool level)
        {
            Board(pin).Set(level);
            _machine.WaitForEvents();
            Kit.Step();
        }

        internal void Run(string text) => Assert.IsTrue(Scripts.Execute(text, "test.js"), text + "\n" + Scripts.Engine.LastError);

        internal string Value(string text)
        {
            Run(text);
            return Encoding.UTF8.GetString(Scripts.Engine.Result.ToJson());
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class LogSettingsTests
{
    [TestMethod]
    public void Levels_follow_the_configuration_at_once()
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        Apply(kit, "{\"debug\":{\"level\":3,\"event_level\":1,\"file_level\":\"Loud=4\"}}");
        DeviceLog log = kit.Device.Log;
        Assert.AreEqual((int)LogLevel.Debug, (int)log.Level);
        Assert.AreEqual((int)LogLevel.Warn, (int)log.EventLevel);
        Assert.IsTrue(log.IsEnabled(LogLevel.VerboseDebug, "Loud"));
        DeviceConfig.From(kit.Device).SetString("debug.file_level", "");
        Assert.IsFalse(log.IsEnabled(LogLevel.VerboseDebug, "Loud"));
        DeviceConfig.From(kit.Device).SetInt("debug.level", 0);
        Assert.AreEqual((int)LogLevel.Error, (int)log.Level);
        Assert.IsTrue(DeviceConfig.From(kit.Device).TrySetText("debug.level", "1"));
        Assert.AreEqual((int)LogLevel.Warn, (int)log.Level);
    }

    [TestMethod]
    public void A_level_set_otherwise_stays_until_its_key_changes()
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        kit.Device.Log.Level = LogLevel.VerboseDebug;
        Apply(kit, "{\"debug\":{\"event_level\":1,\"level\":2}}");
        Assert.AreEqual((int)LogLevel.VerboseDebug, (int)kit.Device.Log.Level);
        Apply(kit, "{\"debug\":{\"level\":1}}");
        Assert.AreEqual((int)LogLevel.Warn, (int)kit.Device.Log.Level);
    }

    [TestMethod]
    public void A_level_without_sense_leaves_the_old_one()
    {
        TestDevice kit = Boot("{\"debug\":{\"level\":3}}", InitResult.Ok);
        Apply(kit, "{\"debug\":{\"level\":7}}");
        Assert.AreEqual((int)LogLevel.Debug, (int)kit.Device.Log.Level);
        Assert.IsTrue(kit.Platform.HasLogged("debug.level is '7', expected -1 to 4"), kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_level_of_TLS_follows_the_configuration()
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        Assert.AreEqual((int)TlsLogLevel.Errors, (int)kit.Device.Log.TlsLevel);
        Apply(kit, "{\"debug\":{\"mbedtls_level\":3}}");
        Assert.AreEqual((int)TlsLogLevel.Details, (int)kit.Device.Log.TlsLevel);
        Apply(kit, "{\"debug\":{\"mbedtls_level\":5}}");
        Assert.AreEqual((int)TlsLogLevel.Details, (int)kit.Device.Log.TlsLevel);
        Assert.IsTrue(kit.Platform.HasLogged("debug.mbedtls_level is '5', expected 0 to 4"), kit.Platform.ConsoleText);
        Apply(kit, "{\"debug\":{\"mbedtls_level\":0}}");
        Assert.AreEqual((int)TlsLogLevel.None, (int)kit.Device.Log.TlsLevel);
    }

    [TestMethod]
    public void UARTs_follow_the_configuration()
    {
        TestDevice kit = Boot("{\"debug\":{\"stdout_uart\":1,\"stderr_uart\":2}}", InitResult.Ok);
        Assert.AreEqual(1, kit.Device.Log.StdoutUart);
        Assert.AreEqual(2, kit.Device.Log.StderrUart);
        Apply(kit, "{\"debug\":{\"stdout_uart\":-1,\"stderr_uart\":-1}}");
        Assert.AreEqual(-1, kit.Device.Log.StdoutUart);
        int before = kit.Platform.ConsoleText.Length;
        kit.Device.Log.Error("A", "unseen");
        Assert.AreEqual(before, kit.Platform.ConsoleText.Length);
    }

    [TestMethod]
    [DataRow("stdout_uart", -12)]
    [DataRow("stderr_uart", -13)]
    public void A_UART_that_cannot_be_ends_the_boot_with_its_code(string key, int code)
    {
        TestDevice kit = Boot("{\"debug\":{\"" + key + "\":3}}", (InitResult)code);
        Assert.IsTrue(kit.Platform.HasLogged("debug." + key + " is '3', expected -1 to 2"), kit.Platform.ConsoleText);
        Assert.IsTrue(kit.Platform.HasLogged("MGOS init failed: " + code.ToString()), kit.Platform.ConsoleText);
    }

    [TestMethod]
    [DataRow("stdout_uart")]
    [DataRow("stderr_uart")]
    public void A_UART_that_would_end_the_boot_is_not_saved(string key)
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        Apply(kit, "{\"debug\":{\"" + key + "\":3}}");
        Assert.AreEqual(0, kit.Device.Log.StdoutUart);
        Assert.AreEqual(0, kit.Device.Log.StderrUart);
        string message;
        Assert.IsFalse(DeviceConfig.From(kit.Device).Save(false, out message));
        Assert.AreEqual("debug." + key + " is '3', expected -1 to 2", message);
    }

    [TestMethod]
    public void A_refused_save_takes_the_change_back_everywhere()
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        Assert.IsFalse(DeviceConfig.From(kit.Device).ApplyJson("{\"debug\":{\"level\":4,\"stderr_uart\":9}}", true));
        Assert.AreEqual((int)LogLevel.Info, (int)kit.Device.Log.Level);
    }

    [TestMethod]
    public void Handlers_are_told_of_every_way_to_change()
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        DeviceConfig config = DeviceConfig.From(kit.Device);
        int told = 0;
        config.AddChangeHandler(c => told++);
        config.SetInt("debug.level", 3);
        config.SetString("debug.file_level", "x");
        config.TrySetText("debug.level", "2");
        config.ApplyJson("{\"debug\":{\"level\":1}}", false);
        config.SetOverride("debug.level", "2");
        config.Live.CopyFrom(config.Load(0));
        Assert.AreEqual(6, told);
        config.TrySetText("debug.level", "two");
        config.TrySetText("none", "2");
        config.Load(1).SetInt("debug.level", 4);
        Assert.AreEqual(6, told);
    }

    [TestMethod]
    public void Handlers_that_change_or_throw_do_no_harm()
    {
        TestDevice kit = Boot("{}", InitResult.Ok);
        DeviceConfig config = DeviceConfig.From(kit.Device);
        int told = 0;
        config.AddChangeHandler(c => throw new System.InvalidOperationException("boom"));
        config.AddChangeHandler(c => c.SetInt("debug.level", told++ & 1));
        config.SetInt("debug.level", 3);
        Assert.AreEqual(ConfigConstants.MaxChangeRounds, told);
        Assert.IsTrue(kit.Platform.HasLogged("boom"), kit.Platform.ConsoleText);
    }

    private static TestDevice Boot(string file, InitResult expected)
    {
        RamStorage files = new RamStorage();
        byte[] data = Encoding.UTF8.GetBytes(file);
        files.WriteFile("conf9.json", data, data.Length);
        TestDevice kit = new TestDevice(new object[] { CreateSchema() }, new StorageLibrary(files), new ConfigLibrary());
        Assert.AreEqual((int)expected, (int)kit.Boot(), kit.Platform.ConsoleText);
        return kit;
    }

    private static void Apply(TestDevice kit, string json) => Assert.IsTrue(DeviceConfig.From(kit.Device).ApplyJson(json, false));

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(7);
        schema.BeginObject("debug");
        schema.Int("level", 2);
        schema.String("file_level", "");
        schema.Int("event_level", 2);
        schema.Int("mbedtls_level", 1);
        schema.Int("stdout_uart", 0);
        schema.Int("stderr_uart", 0);
        schema.EndObject();
        return schema.Build();
    }
}

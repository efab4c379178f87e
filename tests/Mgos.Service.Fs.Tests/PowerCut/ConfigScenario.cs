// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.TestKit;
using Mgos.TestKit.Storage;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>A call that saves the configuration.</summary>
internal sealed class ConfigScenario : PowerCutScenario
{
    internal const string Old = "{\"ssid\":\"old\",\"enable\":true}";
    internal const string New = "{\"ssid\":\"new and longer\",\"enable\":false}";

    private const string Other = "neighbour";
    private const string VendorFile = "conf3.json";
    private const string TryFile = "conf9.json.try";
    private const int VendorLevel = 3;

    private readonly string _oldFile;
    private readonly string _method;
    private readonly string _args;

    /// <summary>Without a file there are the defaults before. For Config.Save the live configuration is changed first.</summary>
    internal ConfigScenario(string oldFile, string method, string args)
    {
        _oldFile = oldFile;
        _method = method;
        _args = args;
    }

    private string Before => _oldFile == null ? "{\"ssid\":\"\",\"enable\":false}" : Old;

    public override TestDevice NewDevice(FlashStorage storage) => ServiceDevice.New(storage);

    public override void Prepare(TestDevice test)
    {
        ServiceDevice.Put(test, Other, Other);
        if (_oldFile != null)
            ServiceDevice.Put(test, _oldFile, "{\"wifi\":" + Old + "}");
    }

    public override bool Act(TestDevice test)
    {
        if (_method == "Config.Save" && !DeviceConfig.From(test.Device).TrySetText("wifi", New))
            return false;
        return ServiceDevice.IsDone(test, _method, _args);
    }

    public override void Check(TestDevice test, bool isAcknowledged, string where)
    {
        string actual;
        DeviceConfig config = DeviceConfig.From(test.Device);
        ConfigValues values = _oldFile == VendorFile ? config.Load(VendorLevel) : config.Live;
        values.TryGetText("wifi", out actual);
        if (actual != New)
            Assert.AreEqual(isAcknowledged ? New : Before, actual, where);
        Assert.AreEqual(Other, ServiceDevice.Get(test, Other), where);
        // Until the next boot also the file for one boot only.
        string[] names = VirtualFileSystem.From(test.Device).List("/");
        for (int i = 0; i < names.Length; i++)
            Assert.IsTrue(names[i] == Other || (names[i].StartsWith("conf") && (names[i].EndsWith(".json") || names[i] == TryFile)), where + ": " + names[i]);
    }
}

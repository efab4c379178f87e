// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Ui;

namespace Mgos.Browser.Tests;

/// <summary><c>mgos ui</c>: the list of devices, and the page of a device through this PC.</summary>
public sealed class UiPageTests : IClassFixture<Browser>, IClassFixture<UiPageTests.Devices>, IAsyncLifetime
{
    private readonly Browser _browser;
    private readonly Devices _devices;
    private UiServer? _ui;

    public UiPageTests(Browser browser, Devices devices) => (_browser, _devices) = (browser, devices);

    [BrowserFact]
    public async Task The_list_tells_which_devices_are_there()
    {
        await StartAsync(_devices.Demo.Port, _devices.Scripted.Port, DemoDevice.FreePort());
        _browser.WaitFor("the states", () => _browser.Text("#total") == "2 of 3 devices online");

        Assert.Equal($"{DemoDevice.Id}\nOnline\nDemo 0.1", string.Join('\n', _browser.Text("#list li:nth-child(1)").Split('\n', StringSplitOptions.RemoveEmptyEntries)[..3]));
        Assert.Equal("scripted", _browser.Text("#list li:nth-child(2) h2"));
        Assert.Equal("Offline", _browser.Text("#list li:nth-child(3) .dot"));
        Assert.Empty(_browser.Complaints());
    }

    [BrowserFact]
    public async Task A_device_is_found_added_and_taken_out_by_the_keyboard()
    {
        await StartAsync();
        _browser.WaitFor("the hint", () => _browser.Text("#none").StartsWith("No device yet.", StringComparison.Ordinal));
        _browser.Click("#add");
        _browser.Press($"ws://127.0.0.1:{_devices.Demo.Port}/rpc" + OpenQA.Selenium.Keys.Enter);
        _browser.WaitFor("the device", () => _browser.Text("#list .dot") == "Online");

        _browser.Type("#find", "nothing like it");
        Assert.Equal("No device matches.", _browser.Text("#none"));
        _browser.Enter("#find", "ESP32_");
        Assert.Equal(DemoDevice.Id, _browser.Text("#list h2"));

        _browser.Click("#list button");
        _browser.WaitFor("the empty list", () => _browser.Text("#none").StartsWith("No device yet.", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_wrong_address_is_told()
    {
        await StartAsync();
        _browser.Click("#add");
        _browser.Press("gopher://x" + OpenQA.Selenium.Keys.Enter);
        _browser.WaitFor("the refusal", () => _browser.Text("#toasts").Contains("'gopher' is no kind of port"));
    }

    [BrowserFact]
    public async Task The_page_of_a_device_is_there_with_settings_files_methods_and_log()
    {
        await StartAsync(_devices.Demo.Port);
        _browser.Click("#list h2 a");
        _browser.WaitFor("the page is online", () => _browser.Text("#state") == "Online" && _browser.Text("#name") == DemoDevice.Id);
        Assert.Contains($"Reached at\nws://127.0.0.1:{_devices.Demo.Port}/rpc", _browser.Text("#network"));

        _browser.Go("config");
        _browser.Type("#find", "demo.greeting");
        _browser.WaitFor("the setting, by its schema", () => _browser.IsShown("[id='f-demo.greeting']") && _browser.Text("#groups").Contains("Word that Demo.Greet begins with"));
        _browser.Enter("[id='f-demo.greeting']", "Ahoy");
        _browser.Click("#save button:not([type=button]):not([value='1'])");
        _browser.WaitFor("the answer", () => _browser.Text("#toasts").Contains("Saved."));

        _browser.Go("rpc");
        _browser.WaitFor("the methods", () => _browser.Text("#methods").Contains("Demo.Greet"));
        _browser.Type("#method", "Demo.Greet");
        _browser.Type("#params", """{"name":"you"}""");
        _browser.Click("#run");
        _browser.WaitFor("the result", () => _browser.Text("#result").Contains("Ahoy"));

        string file = Path.Combine(_browser.Downloads, "through.txt");
        File.WriteAllBytes(file, Encoding.ASCII.GetBytes(new string('x', 5000)));
        _browser.Go("files");
        _browser.Choose("#pick", file);
        _browser.WaitFor("the file", () => _browser.Text("#list").Contains("through.txt\n4.9 KB"));

        _browser.Go("log");
        _browser.WaitFor("the log", () => _browser.Text("#lines").Contains("Init done"));
        _browser.Click("#back");
        _browser.WaitFor("the list", () => _browser.Text("h1") == "Devices");
        Assert.Empty(_browser.Complaints());
    }

    [BrowserFact]
    public async Task An_update_is_installed_and_shows_how_far_it_is()
    {
        await StartAsync(_devices.Scripted.Port);
        _browser.Click("#list h2 a");
        _browser.WaitFor("the card", () => _browser.IsShown("#update button:nth-of-type(3)"));
        string file = Path.Combine(_browser.Downloads, "fw.zip");
        File.WriteAllBytes(file, new byte[10_000]);
        _browser.Choose("#update input", file);
        _browser.WaitFor("the progress", () => (string?)_browser.Run("return document.querySelector('#update .bar').ariaValueNow") == "100");
        Assert.Equal(10_000, _devices.Received);
    }

    [BrowserFact]
    public async Task A_device_that_is_gone_is_offline_until_it_is_there_again()
    {
        using DemoDevice device = DemoDevice.Boot();
        await StartAsync(device.Port);
        _browser.Click("#list h2 a");
        _browser.WaitFor("online", () => _browser.Text("#state") == "Online");
        device.Kill();
        _browser.WaitFor("offline", () => _browser.Text("#state") == "Offline");
        using DemoDevice again = DemoDevice.Boot(device.StateDirectory, device.Port);
        _browser.WaitFor("online again", () => _browser.Text("#state") == "Online");
    }

    [BrowserFact]
    public async Task A_password_is_asked_for_in_the_page()
    {
        using ScriptedDevice device = new((_, frame) => frame["auth"] != null ? null : ScriptedDevice.Error(401, """{"auth_type":"digest","nonce":1,"nc":1,"realm":"home","algorithm":"MD5"}"""));
        await StartAsync(device.Port);
        _browser.Click("#list h2 a");
        _browser.WaitFor("the dialog", () => _browser.Text("#realm") == "A user of \u201chome\u201d is needed.");
        _browser.Type("#who", "joe");
        _browser.Type("#word", "secret" + OpenQA.Selenium.Keys.Enter);
        _browser.WaitFor("the device", () => _browser.Text("#name") == "scripted");
    }

    [BrowserTheory]
    [InlineData("phone", 390, 844, "light")]
    [InlineData("phone", 390, 844, "dark")]
    [InlineData("desktop", 1280, 800, "light")]
    [InlineData("desktop", 1280, 800, "dark")]
    public async Task The_list_fits_is_readable_and_is_kept_as_a_picture(string name, int width, int height, string scheme)
    {
        _browser.Resize(width, height);
        _browser.SetScheme(scheme);
        await StartAsync(_devices.Demo.Port, _devices.Scripted.Port, _devices.Free);
        _browser.WaitFor("the states", () => _browser.Text("#total") == "2 of 3 devices online");
        Assert.True((bool)_browser.Run("const e = document.documentElement; return e.scrollWidth <= e.clientWidth")!, "it scrolls sideways");
        Assert.Equal("", _browser.Run(LayoutTests.PoorContrastScript));
        _browser.Picture($"ui-{name}-{scheme}");
        if (name == "desktop" && scheme == "light")
            Documents.Keep(_browser, "mgos-ui");
    }

    [BrowserFact]
    public async Task Every_control_of_the_list_is_reached_with_the_keyboard()
    {
        await StartAsync(_devices.Demo.Port);
        _browser.WaitFor("the device", () => _browser.Text("#list .dot") == "Online");
        _browser.Run("window.reached = []; addEventListener('focusin', e => reached.push(e.target.id || e.target.ariaLabel || e.target.text)); document.activeElement.blur()");
        for (int i = 0; i < 7; i++)
            _browser.Press(OpenQA.Selenium.Keys.Tab);
        Assert.Equal($"Devices look add find {DemoDevice.Id} Take off the list: {DemoDevice.Id}", ((string)_browser.Run("return [...new Set(reached)].join(' ')")!).Trim());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_ui != null)
            await _ui.DisposeAsync();
        _browser.Resize(1280, 800);
        _browser.SetScheme("light");
    }

    private async Task StartAsync(params int[] ports)
    {
        _ui = await UiServer.StartAsync(
            new UiOptions { Address = new(IPAddress.Loopback, 0), HasDiscovery = false, ProbeInterval = TimeSpan.FromSeconds(1), Ports = [.. ports.Select(port => $"ws://127.0.0.1:{port}/rpc")] },
            CancellationToken.None);
        _browser.Visit(_ui.Url);
        _browser.WaitFor("the list", () => _browser.Text("#state") == "Online");
    }

    /// <summary>The devices of all tests of the class.</summary>
    public sealed class Devices : IDisposable
    {
        private readonly MemoryStream _received = new();

        public Devices()
        {
            if (Browser.MissingReason != null)
                return;
            Demo = DemoDevice.Boot();
            Scripted = new ScriptedDevice(Answer);
        }

        internal DemoDevice Demo { get; } = null!;

        internal ScriptedDevice Scripted { get; } = null!;

        internal int Free { get; } = DemoDevice.FreePort();

        internal int Received => (int)_received.Length;

        public void Dispose()
        {
            Demo?.Dispose();
            Scripted?.Dispose();
        }

        private JsonNode? Answer(string method, JsonNode frame)
        {
            switch (method)
            {
                case "RPC.List":
                    return ScriptedDevice.Result(new JsonArray("OTA.Status"));
                case "OTA.Status":
                    return ScriptedDevice.Result(JsonNode.Parse($$"""{"state":{{(Received > 0 ? 1 : 0)}},"message":"idle","is_committed":true,"progress_percent":{{Received / 100}}}"""));
                case "OTA.Begin" or "OTA.End":
                    return ScriptedDevice.Result(null);
                case "OTA.Write":
                    _received.Write(Convert.FromBase64String(frame["params"]!["data"]!.GetValue<string>()));
                    return ScriptedDevice.Result(null);
                default:
                    return null;
            }
        }
    }
}

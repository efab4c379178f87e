// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mgos.Browser.Tests;

/// <summary>Signing in, against a device that lets every pair of nonces pass once.</summary>
public sealed class LoginTests(Browser browser) : IClassFixture<Browser>
{
    // Long enough for a second block of the hashes.
    private const string User = "j\u00f6rg";
    private const string Password = "correct horse battery staple, and some more words to pass the length of one block";

    private readonly HashSet<string> _seen = [];
    private long _nonce = 1580000000;

    [BrowserTheory]
    [InlineData("MD5")]
    [InlineData("SHA-256")]
    public void The_right_password_opens_the_page(string algorithm)
    {
        using ScriptedDevice device = new((_, frame) => Check(frame, algorithm));
        browser.Load(device.Port, "device");
        browser.WaitFor("the dialog", () => browser.Text("#realm") == "A user of \u201chome\u201d is needed.");
        SignIn(User, "wrong");
        browser.WaitFor("the refusal", () => browser.Text("#wrong") == "User or password is wrong.");
        SignIn(User, Password);
        browser.WaitFor("the device", () => browser.Text("#name") == "scripted" && browser.Text("#user") == "Sign out " + User);
        Assert.False(browser.IsShown("#login"));
        Assert.Equal("", browser.Value("#word"));

        // A later call and another nonce need no second dialog.
        _nonce += 5000;
        browser.Go("rpc");
        browser.Type("#method", "Sys.GetInfo");
        browser.Click("#run");
        browser.WaitFor("the answer", () => browser.Text("#result").Contains("\"scripted\""));
        Assert.False(browser.IsShown("#login"));

        browser.Click("#user");
        browser.WaitFor("the dialog again", () => browser.IsShown("#login"));
    }

    [BrowserTheory]
    [InlineData("MD5", 0)]
    [InlineData("SHA-256", 1)]
    public async Task A_user_of_the_device_signs_in_once_and_calls_many_times(string algorithm, int number)
    {
        using DemoDevice device = DemoDevice.Boot();
        using (RpcClient client = new(device.Port))
        {
            string line = $"joe:RPC:{Hash(algorithm, "joe:RPC:secret")}\n";
            await client.Call("FS.Put", $$"""{"filename":"users.txt","data":"{{Convert.ToBase64String(Encoding.ASCII.GetBytes(line))}}"}""");
            await client.Call("Config.Set", $$$"""{"config":{"rpc":{"auth_file":"users.txt","auth_algo":{{{number}}},"acl":"[{\"method\":\"*\",\"acl\":\"joe\"}]"}},"save":true}""");
        }

        browser.Load(device.Port, "files");
        browser.WaitFor("the dialog", () => browser.IsShown("#login"));
        SignIn("joe", "wrong");
        browser.WaitFor("the refusal", () => browser.Text("#wrong") == "User or password is wrong.");
        SignIn("joe", "secret");
        browser.WaitFor("the files", () => browser.Text("#list").Contains("users.txt") && browser.Text("#name") == DemoDevice.Id);
        browser.Go("config");
        browser.WaitFor("the settings", () => browser.IsShown("summary"));
        browser.Go("log");
        browser.WaitFor("the log", () => browser.Text("#lines").Contains("Init done"));
        Assert.False(browser.IsShown("#login"));
    }

    [BrowserFact]
    public void Without_signing_in_nothing_is_shown_and_the_button_asks_again()
    {
        using ScriptedDevice device = new((_, frame) => Check(frame, "MD5"));
        browser.Load(device.Port, "device");
        browser.WaitFor("the dialog", () => browser.IsShown("#login"));
        browser.Press(OpenQA.Selenium.Keys.Escape);
        browser.WaitFor("the message", () => browser.Text("#toasts").Contains("You are not signed in") && browser.Text("#user") == "Sign in");
        Assert.Equal("Device", browser.Text("#name"));
        browser.Click("#user");
        browser.WaitFor("the dialog", () => browser.IsShown("#login"));
        SignIn(User, Password);
        browser.WaitFor("the device", () => browser.Text("#name") == "scripted");
    }

    private void SignIn(string user, string password)
    {
        browser.Enter("#who", user);
        browser.Enter("#word", password);
        browser.Press(OpenQA.Selenium.Keys.Enter);
    }

    private JsonNode? Check(JsonNode frame, string algorithm)
    {
        JsonNode? auth = frame["auth"];
        if (auth != null)
        {
            string nonce = auth["nonce"]!.ToString(), cnonce = auth["cnonce"]!.ToString();
            string expected = Hash(algorithm, $"{Hash(algorithm, $"{User}:home:{Password}")}:{nonce}:1:{cnonce}:auth:{Hash(algorithm, "dummy_method:dummy_uri")}");
            bool isRight = auth["realm"]!.ToString() == "home" && auth["username"]!.ToString() == User && auth["algorithm"]!.ToString() == algorithm && auth["response"]!.ToString() == expected;
            if (isRight && nonce == _nonce.ToString() && _seen.Add(nonce + ":" + cnonce))
                return null;
        }

        return ScriptedDevice.Error(401, $$"""{"auth_type": "digest", "nonce": {{_nonce}}, "nc": 1, "realm": "home", "algorithm": "{{algorithm}}"}""");
    }

    private static string Hash(string algorithm, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(algorithm == "MD5" ? MD5.HashData(data) : SHA256.HashData(data));
    }
}

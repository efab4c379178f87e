// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Mgos.Browser.Tests;

/// <summary>A headless Chromium with a profile of its own, for the tests of a class.</summary>
public sealed class Browser : IDisposable
{
    private static readonly string? s_program = Find("chromium");
    private static readonly string? s_driver = Find("chromedriver");
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgos-browser-");
    private readonly ChromeDriver _driver;

    /// <summary>Starts it.</summary>
    public Browser()
    {
        ChromeOptions options = new() { BinaryLocation = s_program, UnhandledPromptBehavior = UnhandledPromptBehavior.Accept };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--user-data-dir=" + Path.Combine(_folder.FullName, "profile"));
        options.SetLoggingPreference(LogType.Browser, OpenQA.Selenium.LogLevel.All);
        ChromeDriverService service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(s_driver), Path.GetFileName(s_driver));
        _driver = new ChromeDriver(service, options, s_patience);
        Downloads = _folder.CreateSubdirectory("downloads").FullName;
        Command("Browser.setDownloadBehavior", new() { ["behavior"] = "allow", ["downloadPath"] = Downloads });
        Resize(1280, 800);
    }

    /// <summary>Why tests cannot run, or null if they can.</summary>
    public static string? MissingReason => s_program == null ? "chromium is not installed" : s_driver == null ? "chromedriver (chromium-driver) is not installed" : null;

    /// <summary>Where downloads go.</summary>
    public string Downloads { get; }

    /// <summary>The page without its section.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the browser has to complain of since the last time, such as errors in scripts and refused resources.</summary>
    public string[] Complaints() => [.. _driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= OpenQA.Selenium.LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>Opens the page of a device anew and waits until it is in touch with it.</summary>
    public void Open(int port, string section)
    {
        Load(port, section);
        WaitFor("the page is online", () => Text("#state") == "Online");
    }

    /// <summary>Opens the page of a device anew.</summary>
    public void Load(int port, string section)
    {
        Address = $"http://127.0.0.1:{port}/";
        _driver.Url = "about:blank";
        Complaints();
        _driver.Url = $"{Address}#/{section}";
    }

    /// <summary>Opens any page anew.</summary>
    public void Visit(string address)
    {
        Address = address;
        _driver.Url = "about:blank";
        Complaints();
        _driver.Url = address;
    }

    /// <summary>Goes to another section.</summary>
    public void Go(string section) => Click($"nav a[href='#/{section}']");

    /// <summary>Size of the window; below 800 it is that of a phone.</summary>
    public void Resize(int width, int height) =>
        Command("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 800 });

    /// <summary>What the user prefers: light or dark.</summary>
    public void SetScheme(string scheme) =>
        Command("Emulation.setEmulatedMedia", new() { ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } } });

    /// <summary>Sends a command of the DevTools protocol.</summary>
    public void Command(string name, Dictionary<string, object?> parameters) => _driver.ExecuteCdpCommand(name, parameters);

    /// <summary>Runs a script and gives its result.</summary>
    public object? Run(string script, params object[] arguments) => _driver.ExecuteScript(script, arguments);

    /// <summary>The shown text of an element; empty if it is not there or hidden.</summary>
    public string Text(string selector) => (string)Run("return document.querySelector(arguments[0])?.innerText ?? ''", selector)!;

    /// <summary>The value of a control.</summary>
    public string Value(string selector) => (string)Run("return document.querySelector(arguments[0]).value", selector)!;

    /// <summary>Whether an element is there to be seen.</summary>
    public bool IsShown(string selector) => (bool)Run("return !!document.querySelector(arguments[0])?.checkVisibility()", selector)!;

    /// <summary>Clicks where the user would, as soon as that is possible.</summary>
    public void Click(string selector) => Do(selector, element => element.Click());

    /// <summary>Types at the end of a control.</summary>
    public void Type(string selector, string text) => Do(selector, element => element.SendKeys(text));

    /// <summary>Replaces the text of a control.</summary>
    public void Enter(string selector, string text) => Do(selector, element =>
    {
        element.SendKeys(Keys.Control + "a");
        element.SendKeys(text.Length > 0 ? text : Keys.Delete);
    });

    /// <summary>Presses keys, whatever has the focus.</summary>
    public void Press(string keys) => _driver.SwitchTo().ActiveElement().SendKeys(keys);

    /// <summary>Gives files to a file input, also if it is hidden.</summary>
    public void Choose(string selector, params string[] files) => _driver.FindElement(By.CssSelector(selector)).SendKeys(string.Join("\n", files));

    /// <summary>Waits until something holds.</summary>
    public void WaitFor(string what, Func<bool> condition)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(10))
        {
            if (condition())
                return;
        }

        Assert.Fail($"never seen: {what}\n--- page\n{Text("html")}\n--- browser\n{string.Join("\n", Complaints())}");
    }

    /// <summary>Keeps a picture of the page under artifacts/screenshots.</summary>
    /// <returns>Path of the picture.</returns>
    public string Picture(string name)
    {
        string path = Path.Combine(Repository.Screenshots, name + ".png");
        _driver.GetScreenshot().SaveAsFile(path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _driver.Quit();
        _folder.Delete(recursive: true);
    }

    private void Do(string selector, Action<IWebElement> action)
    {
        Exception? last = null;
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(10))
        {
            try
            {
                action(_driver.FindElement(By.CssSelector(selector)));
                return;
            }
            catch (Exception e) when (e is NoSuchElementException or StaleElementReferenceException or ElementNotInteractableException)
            {
                last = e;
            }
        }

        Assert.Fail($"{selector}: {last!.Message}\n--- page\n{Text("html")}");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

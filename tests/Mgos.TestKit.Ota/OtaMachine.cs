// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Boot;
using Mgos.Core;
using Mgos.Ota;
using Mgos.TestKit.Storage;
using Mgos.Vfs;

namespace Mgos.TestKit.Ota;

/// <summary>A machine with a boot loader on simulated storage, that a test boots, updates, cuts off and boots again.</summary>
public sealed class OtaMachine : IOtaSource
{
    private const int MaxBoots = 4;

    private BootLoader _loader;

    /// <summary>Makes a machine that was never booted.</summary>
    /// <param name="storage">Its storage.</param>
    public OtaMachine(StorageMachine storage)
    {
        Storage = storage;
    }

    /// <summary>The storage.</summary>
    public StorageMachine Storage { get; }

    /// <summary>The device of the newest boot.</summary>
    public Device Device { get; private set; }

    /// <summary>The machine of the newest boot.</summary>
    public FakePlatform Platform { get; private set; }

    /// <summary>What the newest boot has loaded.</summary>
    public TextLoader Code { get; private set; }

    /// <summary>Loads assemblies in place of <see cref="Code"/>; null for that.</summary>
    public IFirmwareLoader Loader { get; set; }

    /// <summary>Further libraries of all firmware; null for none.</summary>
    public ILibrarySet Libraries { get; set; }

    /// <summary>How the newest update ended, <c>RESULT MESSAGE</c>; null if it has not.</summary>
    public string Outcome { get; private set; }

    /// <summary>True once the updater has told its source to go on.</summary>
    public bool HasResumed { get; private set; }

    /// <summary>Version of the firmware that runs; <c>factory</c> for the factory firmware.</summary>
    public string Running => Device.Firmware.Version;

    /// <summary>The updater.</summary>
    public OtaUpdater Updater => OtaUpdater.From(Device);

    /// <summary>State of the boot.</summary>
    public BootControl Control => BootControl.From(Device);

    /// <summary>Files of the device.</summary>
    public VirtualFileSystem Files => VirtualFileSystem.From(Device);

    /// <summary>Assemblies and a file of an app, and its library.</summary>
    /// <param name="version">Version of the app.</param>
    /// <param name="behaviour">See <see cref="TextLoader"/> and <see cref="OtaTestApp"/>.</param>
    /// <returns>The bundle, to be added to.</returns>
    public static TestBundle NewBundle(string version, string behaviour)
    {
        TestBundle bundle = new TestBundle(version);
        bundle.Add("App." + OtaTarget.AssemblyType, OtaTarget.AssemblyType, Bytes("app " + version + " " + behaviour), ", \"order\": 10, \"entry\": \"App.Program\"");
        bundle.Add("Lib." + OtaTarget.AssemblyType, OtaTarget.AssemblyType, Bytes("lib Lib-" + version), ", \"order\": 1");
        bundle.Add("page.html", "fsfile", Bytes("page of " + version), "");
        return bundle;
    }

    /// <summary>Boots once, as after a reset; where the boot loader asks for a reset it is given.</summary>
    /// <returns>True if the firmware has started.</returns>
    public bool Boot()
    {
        for (int i = 0; i < MaxBoots; i++)
        {
            Code = new TextLoader(Libraries);
            Platform = new FakePlatform();
            _loader = new BootLoader(new OtaTestFirmware("factory", Libraries), () => new TestApp(), Storage, Loader ?? Code, null);
            Device = _loader.Create(Platform);
            if (Device != null)
                return Device.Boot() == InitResult.Ok;
            Storage.RestorePower();
        }

        throw new InvalidOperationException("The machine resets again and again");
    }

    /// <summary>Boots until a firmware has started.</summary>
    /// <returns>Number of resets that it took, 0 if the first boot did.</returns>
    public int Settle()
    {
        for (int resets = 0; resets < MaxBoots; resets++)
        {
            if (Boot())
                return resets;
            End();
        }

        throw new InvalidOperationException("No firmware starts: " + Platform.ConsoleText);
    }

    /// <summary>Ends the device in an orderly way.</summary>
    public void End()
    {
        Device.ShutDown();
        _loader.OnEnded(Device);
    }

    /// <summary>Ends the device and boots until a firmware has started.</summary>
    public void Restart()
    {
        End();
        Settle();
    }

    /// <summary>Loses power: what was not stored is gone.</summary>
    public void Reset()
    {
        Storage.RestorePower();
        _loader = null;
        Device = null;
    }

    /// <summary>Gives a bundle to the updater.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="options">How.</param>
    /// <returns>How it ended, <c>RESULT MESSAGE</c>; why it was not started; null if it waits.</returns>
    public string Update(byte[] bundle, OtaOptions options)
    {
        Outcome = null;
        HasResumed = false;
        options.SizeBytes = bundle.Length;
        string refusal = Updater.Start(options, this);
        if (refusal != null)
            return refusal;
        for (int offset = 0; offset < bundle.Length && Outcome == null;)
        {
            int count = bundle.Length - offset < OtaConstants.CopyBytes ? bundle.Length - offset : OtaConstants.CopyBytes;
            int taken = Updater.Write(bundle, offset, count);
            if (taken == 0 && Outcome == null)
                return null;
            offset += taken;
        }

        Updater.End();
        return Outcome;
    }

    /// <summary>Installs a firmware that commits itself, and runs it.</summary>
    /// <param name="version">Its version.</param>
    public void Install(string version)
    {
        string outcome = Update(NewBundle(version, "ok").ToArray(), new OtaOptions());
        if (outcome != "1 " + OtaTexts.Applied)
            throw new InvalidOperationException(outcome);
        Restart();
        if (Running != version || !Control.IsCommitted)
            throw new InvalidOperationException("runs " + Running + ": " + Platform.ConsoleText);
    }

    /// <summary>Reads a file of the device as text.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text; null if there is no such file.</returns>
    public string ReadText(string name)
    {
        byte[] data = Device.Files.ReadFile(name);
        return data == null ? null : Encoding.UTF8.GetString(data, 0, data.Length);
    }

    /// <summary>Writes a file of the device.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its content.</param>
    public void WriteText(string name, string text)
    {
        byte[] data = Bytes(text);
        Device.Files.WriteFile(name, data, data.Length);
    }

    /// <summary>Moves the clock and runs what becomes due.</summary>
    /// <param name="milliseconds">How far.</param>
    public void Advance(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 50)
        {
            Platform.FakeClock.Advance(50);
            for (int turn = 0; turn < 100 && !Device.IsStopping && Device.Loop.RunOnce() == 0; turn++)
            {
            }
        }
    }

    void IOtaSource.OnResume() => HasResumed = true;

    void IOtaSource.OnFinished(int result, string message) => Outcome = result.ToString() + " " + message;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

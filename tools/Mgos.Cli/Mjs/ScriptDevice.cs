// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Host;

namespace Mgos.Cli.Mjs;

/// <summary>A virtual device in this process that runs a script when it has booted.</summary>
internal sealed class ScriptDevice(Script script, bool isStaying, string? stateDirectory, string[] settings)
{
    private bool _hasFailed;

    /// <summary>Runs the device to its end.</summary>
    /// <returns>False if the script failed or the device did not boot.</returns>
    internal bool Run()
    {
        string directory = stateDirectory ?? Directory.CreateTempSubdirectory("mgos-").FullName;
        try
        {
            using HostMachine machine = new(new HostOptions("mgos") { StateDirectory = directory, Settings = settings });
            // The lines of the boot come before anybody can ask for them.
            machine.Console = TextWriter.Null;
            return Run(machine);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine("mgos: " + e.Message);
            return false;
        }
        finally
        {
            if (stateDirectory == null)
                Directory.Delete(directory, recursive: true);
        }
    }

    private bool Run(HostMachine machine)
    {
        VirtualDevice? device = null;
        device = new VirtualDevice(machine, new Firmware(), () => new ScriptApp(script, hasSucceeded => End(device!, hasSucceeded)));
        using HostSignals signals = new(device.Stop);
        return device.Run() && !_hasFailed;
    }

    private void End(VirtualDevice device, bool hasSucceeded)
    {
        _hasFailed |= !hasSucceeded;
        if (!isStaying || _hasFailed)
            device.Stop();
    }
}

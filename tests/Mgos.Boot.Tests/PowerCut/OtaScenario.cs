// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;
using Mgos.TestKit.Ota;

namespace Mgos.Boot.Tests;

/// <summary>What a machine does while its power may go.</summary>
internal sealed class OtaScenario
{
    internal const string Settings = "{\"update\": {\"timeout\": 77}}";
    internal const string UserText = "a file of the user";

    private readonly string _name;

    internal OtaScenario(string name)
    {
        _name = name;
    }

    /// <summary>Version that has to run after the work is done; null if several may.</summary>
    internal string Final
    {
        get
        {
            switch (_name)
            {
                case "update":
                case "commit":
                    return "2";
                case "snapshot-kept":
                case "refused":
                case "failing":
                case "trial":
                case "revert":
                    return "1";
                default:
                    return null;
            }
        }
    }

    /// <summary>True once the device has said that the next boot tries the new firmware, the power being on.</summary>
    internal bool IsApplied { get; private set; }

    /// <summary>True once the device has said that the new firmware is committed.</summary>
    internal bool IsCommitted { get; private set; }

    /// <summary>A machine that runs version 1, with a configuration and a file of the user.</summary>
    internal void Prepare(OtaMachine machine)
    {
        IsApplied = false;
        IsCommitted = false;
        machine.Settle();
        machine.Install("1");
        machine.WriteText("conf9.json", Settings);
        machine.WriteText("user.txt", UserText);
    }

    internal void Act(OtaMachine machine)
    {
        switch (_name)
        {
            case "update":
                Update(machine, "ok", 0);
                machine.Restart();
                break;
            case "commit":
                Update(machine, "ok", 30);
                machine.Restart();
                IsCommitted = machine.Updater.Commit() && !machine.Storage.Faults.IsPowerOff;
                machine.Advance(31000);
                break;
            case "trial":
                Update(machine, "ok", 30);
                machine.Restart();
                machine.Advance(31000);
                machine.Restart();
                break;
            case "revert":
                Update(machine, "ok", 30);
                machine.Restart();
                machine.Updater.Revert(false);
                machine.Restart();
                break;
            case "failing":
                Update(machine, "refuses", 0);
                machine.Restart();
                break;
            case "refused":
                machine.Update(Truncated(), new OtaOptions());
                machine.Restart();
                break;
            case "snapshot":
                machine.Control.CreateSnapshot(machine.Files, true, 60);
                machine.Restart();
                break;
            default:
                machine.Control.CreateSnapshot(machine.Files, false, BootControl.Unchanged);
                machine.Restart();
                break;
        }
    }

    private void Update(OtaMachine machine, string behaviour, int commitTimeoutSeconds)
    {
        string outcome = machine.Update(OtaMachine.NewBundle("2", behaviour).ToArray(), new OtaOptions { CommitTimeoutSeconds = commitTimeoutSeconds });
        IsApplied = behaviour == "ok" && outcome == "1 " + OtaTexts.Applied && !machine.Storage.Faults.IsPowerOff;
    }

    private static byte[] Truncated()
    {
        byte[] bundle = OtaMachine.NewBundle("2", "ok").ToArray();
        byte[] part = new byte[bundle.Length - 1];
        System.Array.Copy(bundle, part, part.Length);
        return part;
    }
}

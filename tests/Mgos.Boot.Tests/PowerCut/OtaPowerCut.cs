// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Ota;
using Mgos.TestKit;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using Mgos.Vfs;

namespace Mgos.Boot.Tests;

/// <summary>Runs a scenario with the power cut at each changing operation of the storage, boots on what is left, and checks that nothing is lost.</summary>
/// <remarks>
/// After each cut: a firmware starts within three resets; it is the old one or the new one, whole, and the one that was acknowledged; configuration and files of
/// the user are there; a firmware on trial is not started a second time; a following update succeeds.
/// </remarks>
internal sealed class OtaPowerCut
{
    private const int MaxOperations = 2000;

    private readonly StorageMachineFactory _machines;
    private readonly OtaScenario _scenario;
    private readonly bool _isThorough;

    internal OtaPowerCut(StorageMachineFactory machines, string scenario, bool isThorough)
    {
        _machines = machines;
        _scenario = new OtaScenario(scenario);
        _isThorough = isThorough;
    }

    /// <summary>Power cuts so far.</summary>
    internal int CutCount { get; private set; }

    /// <summary>Cuts the power everywhere; with a step above 1 only at each so many-th operation.</summary>
    internal void Run(int step)
    {
        OtaMachine whole = Start();
        whole.Storage.Faults.Disarm();
        _scenario.Act(whole);
        int operations = whole.Storage.Faults.OperationCount;
        int[] writeBytes = new int[operations];
        for (int operation = 0; operation < operations; operation++)
            writeBytes[operation] = whole.Storage.Faults.WriteBytesOf(operation);
        if (_scenario.Final != null && whole.Running != _scenario.Final)
            throw new InvalidOperationException("runs " + whole.Running + " in the end");
        for (int operation = 0; operation < operations; operation += step)
        {
            CutBefore(operation);
            CutAfter(operation);
            CutWithin(operation, writeBytes[operation]);
        }
    }

    private void CutBefore(int operation)
    {
        string where = " before operation " + operation.ToString();
        for (int second = 0; second < MaxOperations; second++)
        {
            OtaMachine machine = Start();
            machine.Storage.Faults.CutBefore(operation);
            Act(machine, where);
            bool isSettled = !_isThorough || SettleUntil(machine, second);
            Check(machine, where + (isSettled ? "" : ", again before operation " + second.ToString() + " of the recovery"));
            if (isSettled)
                return;
        }

        throw new InvalidOperationException("the recovery never ends");
    }

    private void CutAfter(int operation)
    {
        OtaMachine machine = Start();
        machine.Storage.Faults.CutAfter(operation);
        Act(machine, " after");
        Check(machine, " after operation " + operation.ToString());
    }

    private void CutWithin(int operation, int count)
    {
        int[] amounts = { 1, count / 2, count - 1 };
        for (int i = 0; count > 1 && i < amounts.Length; i++)
        {
            OtaMachine machine = Start();
            machine.Storage.Faults.CutWithin(operation, amounts[i]);
            Act(machine, " within");
            Check(machine, " after " + amounts[i].ToString() + " bytes of operation " + operation.ToString());
        }
    }

    private OtaMachine Start()
    {
        OtaMachine machine = new OtaMachine(_machines());
        _scenario.Prepare(machine);
        return machine;
    }

    private void Act(OtaMachine machine, string where)
    {
        try
        {
            _scenario.Act(machine);
        }
        catch (PowerCutException)
        {
        }

        if (!machine.Storage.Faults.IsPowerOff)
            throw new InvalidOperationException(machine.Storage.Name + ": no cut" + where + ": the work is not repeatable");
        CutCount++;
        machine.Reset();
    }

    private bool SettleUntil(OtaMachine machine, int operation)
    {
        machine.Storage.Faults.CutBefore(operation);
        try
        {
            machine.Settle();
        }
        catch (PowerCutException)
        {
        }

        bool isCut = machine.Storage.Faults.IsPowerOff;
        if (isCut)
            CutCount++;
        machine.Reset();
        return !isCut;
    }

    private void Check(OtaMachine machine, string where)
    {
        string place = machine.Storage.Name + where + ": ";
        machine.Settle();
        string running = machine.Running;
        bool wasTried = _isThorough;
        if (running != "1" && running != "2")
            throw new InvalidOperationException(place + "runs " + running + machine.Platform.ConsoleText);
        if (_scenario.IsCommitted && running != "2")
            throw new InvalidOperationException(place + "the committed firmware is gone");
        if (_scenario.IsApplied && !wasTried && running != "2" && !WasStarted(machine))
            throw new InvalidOperationException(place + "the applied firmware was never started");
        CheckFiles(machine, place);
        if (!machine.Control.IsCommitted)
            CheckTrial(machine, place);
        machine.Install("9");
        CheckFiles(machine, place);
    }

    // A firmware whose one start was cut off is not to be started again.
    private static bool WasStarted(OtaMachine machine) => machine.Control.IsCommitted && !machine.Control.Record.IsValid(1 - machine.Control.RunningSlot);

    private static void CheckTrial(OtaMachine machine, string place)
    {
        int slot = machine.Control.RunningSlot;
        machine.Reset();
        machine.Settle();
        if (machine.Control.RunningSlot == slot)
            throw new InvalidOperationException(place + "a firmware on trial is started twice");
        CheckFiles(machine, place);
    }

    private static void CheckFiles(OtaMachine machine, string place)
    {
        string version = machine.Running;
        BootControl control = machine.Control;
        SlotIndex index = SlotIndex.Read(control.Storage.Slots, control.RunningSlot, control.Record.IndexCrcOf(control.RunningSlot));
        if (index == null || index.Version != version || index.FindDamage(control.Storage.Slots, control.RunningSlot, null) != null)
            throw new InvalidOperationException(place + "version " + version + " is damaged");
        if (machine.ReadText("page.html") != "page of " + version)
            throw new InvalidOperationException(place + "the page of " + version + " is " + machine.ReadText("page.html"));
        if (machine.ReadText("conf9.json") != OtaScenario.Settings || machine.ReadText("user.txt") != OtaScenario.UserText)
            throw new InvalidOperationException(place + "files of the user are lost, version " + version + " runs");
        if (machine.Storage.StrayCount != 0)
            throw new InvalidOperationException(place + "files are left behind");
    }
}

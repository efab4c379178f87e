// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>Runs a scenario with the power cut at each operation of the storage in turn, and boots again on what is left.</summary>
/// <remarks>
/// At each operation: before it, after it, and, for writes, in the middle of it; thoroughly also after each byte, and again before each
/// operation of the boot that follows. A run throws if a boot fails or files are left beside those of the user.
/// </remarks>
public sealed class PowerCutRun
{
    private const int MaxOperations = 1000;

    private readonly StorageMachineFactory _machines;
    private readonly PowerCutScenario _scenario;
    private readonly bool _isThorough;
    private bool _isAcknowledged;

    /// <summary>Takes a scenario.</summary>
    /// <param name="machines">Makes a new machine for each cut.</param>
    /// <param name="scenario">What happens on it.</param>
    /// <param name="isThorough">True to tear writes at each byte and to cut the boot too.</param>
    public PowerCutRun(StorageMachineFactory machines, PowerCutScenario scenario, bool isThorough)
    {
        _machines = machines;
        _scenario = scenario;
        _isThorough = isThorough;
    }

    /// <summary>Power cuts so far.</summary>
    public int CutCount { get; private set; }

    /// <summary>Cuts the power everywhere.</summary>
    /// <returns>Number of operations of the scenario without a cut.</returns>
    public int Run()
    {
        StorageMachine whole = Start(out TestDevice test);
        whole.Faults.Disarm();
        if (!_scenario.Act(test))
            throw new InvalidOperationException("not acknowledged without any fault: " + test.Platform.ConsoleText);
        int operations = whole.Faults.OperationCount;
        int[] writeBytes = new int[operations];
        for (int operation = 0; operation < operations; operation++)
            writeBytes[operation] = whole.Faults.WriteBytesOf(operation);
        whole.RestorePower();
        CheckAfter(whole, true, "no cut");
        for (int operation = 0; operation < operations; operation++)
        {
            CutBefore(operation);
            CutAfter(operation);
            CutWithin(operation, writeBytes[operation]);
        }

        return operations;
    }

    private void CutBefore(int operation)
    {
        string where = " before operation " + operation.ToString();
        for (int second = 0; second < MaxOperations; second++)
        {
            StorageMachine machine = Start(out TestDevice test);
            machine.Faults.CutBefore(operation);
            Act(test);
            RequireCut(machine, where);
            machine.RestorePower();
            bool isBooted = !_isThorough || BootUntil(machine, second);
            CheckAfter(machine, _isAcknowledged, where + (isBooted ? "" : ", again in the boot before operation " + second.ToString()));
            if (isBooted)
                return;
        }

        throw new InvalidOperationException("the boot never ends");
    }

    private void CutAfter(int operation)
    {
        StorageMachine machine = Start(out TestDevice test);
        machine.Faults.CutAfter(operation);
        Act(test);
        RequireCut(machine, "after");
        machine.RestorePower();
        CheckAfter(machine, _isAcknowledged, " after operation " + operation.ToString());
    }

    private void CutWithin(int operation, int count)
    {
        int step = _isThorough ? 1 : count / 2 + 1;
        for (int bytes = step - 1; bytes < count; bytes += step)
        {
            StorageMachine machine = Start(out TestDevice test);
            machine.Faults.CutWithin(operation, bytes);
            Act(test);
            RequireCut(machine, "within");
            machine.RestorePower();
            CheckAfter(machine, _isAcknowledged, " after " + bytes.ToString() + " bytes of operation " + operation.ToString());
        }
    }

    private StorageMachine Start(out TestDevice test)
    {
        StorageMachine machine = _machines();
        test = Boot(machine, "at first");
        _scenario.Prepare(test);
        test.Device.ShutDown();
        test = Boot(machine, "with the first files");
        machine.OnStart();
        return machine;
    }

    // Handlers catch what is thrown in them, so that an answer proves nothing once the power is off.
    private void Act(TestDevice test)
    {
        _isAcknowledged = false;
        try
        {
            _isAcknowledged = _scenario.Act(test);
        }
        catch (PowerCutException)
        {
        }
    }

    private void RequireCut(StorageMachine machine, string where)
    {
        if (!machine.Faults.IsPowerOff)
            throw new InvalidOperationException(machine.Name + ": no cut " + where + ": the work is not repeatable");
        CutCount++;
    }

    private bool BootUntil(StorageMachine machine, int operation)
    {
        machine.Faults.CutBefore(operation);
        try
        {
            _scenario.NewDevice(new FlashStorage(machine)).Boot();
        }
        catch (PowerCutException)
        {
        }

        bool isCut = machine.Faults.IsPowerOff;
        if (isCut)
            CutCount++;
        machine.RestorePower();
        return !isCut;
    }

    private void CheckAfter(StorageMachine machine, bool isAcknowledged, string where)
    {
        string place = machine.Name + where;
        TestDevice test = Boot(machine, place);
        if (machine.StrayCount != 0)
            throw new InvalidOperationException(place + ": " + machine.StrayCount.ToString() + " files are left behind");
        _scenario.Check(test, isAcknowledged, place);
        test.Device.ShutDown();
    }

    private TestDevice Boot(StorageMachine machine, string where)
    {
        TestDevice test = _scenario.NewDevice(new FlashStorage(machine));
        if (test.Boot() != InitResult.Ok)
            throw new InvalidOperationException(where + ": the boot fails\n" + test.Platform.ConsoleText);
        return test;
    }
}

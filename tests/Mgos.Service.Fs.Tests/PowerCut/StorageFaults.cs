// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using Mgos.TestKit.Storage;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>Lets the storage fail, or be full, while the power stays on, and looks at the files at once and after a restart.</summary>
internal static class StorageFaults
{
    private const int MaxOperations = 100;

    /// <summary>One failure, or several in a row, at each operation in turn.</summary>
    /// <returns>Number of failures.</returns>
    internal static int FailEverywhere(StorageMachineFactory machines, string name, int count)
    {
        for (int operation = 0; operation < MaxOperations; operation++)
        {
            StorageMachine machine = machines();
            PowerCutScenario scenario = PowerCuts.Create(name);
            TestDevice test = Start(machine, scenario);
            machine.Faults.Fail(operation, count);
            bool isDone = scenario.Act(test);
            int operations = machine.Faults.OperationCount;
            Check(machine, scenario, test, isDone, name + ": " + machine.Name + " fails at operation " + operation.ToString());
            if (operations <= operation || count == 0)
                return operation;
        }

        Assert.IsTrue(false, name + ": never ends");
        return 0;
    }

    /// <summary>A storage that is full after 0, 1, 2... bytes.</summary>
    /// <returns>Number of times that it was full.</returns>
    internal static int FillEverywhere(StorageMachineFactory machines, string name, int mostBytes)
    {
        int full = 0;
        for (int bytes = 0; bytes <= mostBytes; bytes++)
        {
            StorageMachine machine = machines();
            PowerCutScenario scenario = PowerCuts.Create(name);
            TestDevice test = Start(machine, scenario);
            machine.Faults.RoomBytes = bytes;
            bool isDone = scenario.Act(test);
            machine.Faults.RoomBytes = long.MaxValue;
            Check(machine, scenario, test, isDone, name + ": " + machine.Name + " is full after " + bytes.ToString() + " bytes");
            if (!isDone)
                full++;
        }

        return full;
    }

    /// <summary>One failure, at one operation.</summary>
    internal static void FailAt(StorageMachine machine, PowerCutScenario scenario, int operation)
    {
        TestDevice test = Start(machine, scenario);
        machine.Faults.Fail(operation, 1);
        bool isDone = scenario.Act(test);
        Check(machine, scenario, test, isDone, machine.Name + " fails at operation " + operation.ToString());
    }

    private static TestDevice Start(StorageMachine machine, PowerCutScenario scenario)
    {
        TestDevice first = Boot(machine, scenario);
        scenario.Prepare(first);
        first.Device.ShutDown();
        TestDevice test = Boot(machine, scenario);
        machine.OnStart();
        return test;
    }

    private static void Check(StorageMachine machine, PowerCutScenario scenario, TestDevice test, bool isDone, string where)
    {
        machine.Faults.Disarm();
        scenario.Check(test, isDone, where);
        test.Device.ShutDown();
        TestDevice next = Boot(machine, scenario);
        scenario.Check(next, isDone, where + ", after a restart");
        Assert.AreEqual(0, machine.StrayCount, where);
        next.Device.ShutDown();
    }

    private static TestDevice Boot(StorageMachine machine, PowerCutScenario scenario)
    {
        TestDevice test = scenario.NewDevice(new FlashStorage(machine));
        Assert.AreEqual(0, (int)test.Boot(), test.Platform.ConsoleText);
        return test;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Reflection;
using nanoFramework.TestFramework;

namespace Mgos.TestLauncher;

/// <summary>One run of a test class: one instance, setup before the first test, cleanup after the last.</summary>
internal sealed class TestClassRun
{
    private readonly Type _type;
    private readonly TestTotals _totals;
    private readonly MethodInfo[] _methods;
    private object _instance;

    internal TestClassRun(Type type, TestTotals totals)
    {
        _type = type;
        _totals = totals;
        _methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static);
    }

    internal void Run()
    {
        Exception failure = Start();
        for (int i = 0; i < _methods.Length; i++)
        {
            object[] attributes = _methods[i].GetCustomAttributes(true);
            if (TestAttributes.Has(attributes, typeof(TestMethodAttribute)))
                RunTest(_methods[i], attributes, failure);
        }

        if (failure == null)
            End();
    }

    // A setup that fails fails every test of its class.
    private Exception Start()
    {
        try
        {
            if (!_type.IsAbstract)
                _instance = _type.GetConstructor(new Type[0]).Invoke(null);
        }
        catch (Exception e)
        {
            return e;
        }

        return RunAll(typeof(SetupAttribute));
    }

    private void End()
    {
        Exception failure = RunAll(typeof(CleanupAttribute));
        if (failure != null)
            _totals.Add(_type.FullName + " cleanup", failure);
        IDisposable disposable = _instance as IDisposable;
        if (disposable != null)
            disposable.Dispose();
    }

    private Exception RunAll(Type attribute)
    {
        for (int i = 0; i < _methods.Length; i++)
        {
            Exception failure = TestAttributes.Has(_methods[i].GetCustomAttributes(true), attribute) ? Call(_methods[i], null) : null;
            if (failure != null)
                return failure;
        }

        return null;
    }

    private void RunTest(MethodInfo method, object[] attributes, Exception failure)
    {
        int rows = 0;
        string name = _type.FullName + "." + method.Name;
        for (int i = 0; i < attributes.Length; i++)
        {
            DataRowAttribute row = attributes[i] as DataRowAttribute;
            if (row != null)
                _totals.Add(name + " row " + (++rows).ToString(), failure ?? Call(method, row.MethodParameters));
        }

        if (rows == 0)
            _totals.Add(name, failure ?? Call(method, null));
    }

    private Exception Call(MethodInfo method, object[] arguments)
    {
        try
        {
            method.Invoke(method.IsStatic ? null : _instance, arguments);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace nanoFramework.TestFramework.Running;

/// <summary>One run of a test class: its one instance, and what its setup methods left.</summary>
/// <remarks>xunit makes it before the first test of the class and disposes of it after the last.</remarks>
internal abstract class ClassRun : IDisposable
{
    private const BindingFlags AllMethods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly ConcurrentDictionary<Type, ClassRun> Runs = new();

    private readonly Type _testClass;
    private readonly Exception _failure;

    /// <summary>Creates the instance of the class and runs its setup methods.</summary>
    protected ClassRun(Type testClass)
    {
        _testClass = testClass;
        Runs[testClass] = this;
        _failure = Catch(Start);
    }

    /// <summary>The object all tests of the class run on; null for a static class.</summary>
    internal object Instance { get; private set; }

    /// <summary>The run of a class that is under way.</summary>
    internal static ClassRun Of(Type testClass) =>
        Runs.TryGetValue(testClass, out var run) ? run : throw new InvalidOperationException("No test run of " + testClass + " is under way.");

    /// <summary>Throws what the setup methods threw, so that every test of the class reports it.</summary>
    internal void ThrowIfSetupFailed()
    {
        if (_failure != null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    /// <summary>Runs the cleanup methods.</summary>
    public void Dispose()
    {
        Runs.TryRemove(_testClass, out _);
        if (_failure is SkipTestException)
            return;
        var failure = Catch(() => Run<CleanupAttribute>());
        (Instance as IDisposable)?.Dispose();
        if (failure is not null and not SkipTestException)
            ExceptionDispatchInfo.Throw(failure);
    }

    private void Start()
    {
        RefuseRowsWithoutTest();
        if (!_testClass.IsAbstract)
            Instance = Activator.CreateInstance(_testClass);
        Run<SetupAttribute>();
    }

    private void RefuseRowsWithoutTest()
    {
        foreach (var method in _testClass.GetMethods(AllMethods))
        {
            if (method.IsDefined(typeof(DataRowAttribute)) && !method.IsDefined(typeof(TestMethodAttribute)))
                throw new InvalidOperationException(method.Name + " has a [DataRow] but no [TestMethod].");
        }
    }

    private void Run<TAttribute>()
        where TAttribute : Attribute
    {
        foreach (var method in MethodsWith<TAttribute>())
            (method.Invoke(method.IsStatic ? null : Instance, null) as Task)?.GetAwaiter().GetResult();
    }

    private IEnumerable<MethodInfo> MethodsWith<TAttribute>()
        where TAttribute : Attribute =>
        _testClass.GetMethods(AllMethods).Where(method => method.IsDefined(typeof(TAttribute)));

    private static Exception Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}

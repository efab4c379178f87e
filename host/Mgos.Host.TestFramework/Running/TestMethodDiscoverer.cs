// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>Makes the xunit test cases of a <see cref="TestMethodAttribute"/>: one, or one for each data row.</summary>
internal sealed class TestMethodDiscoverer : IXunitTestCaseDiscoverer
{
    private static readonly ConditionalWeakTable<ITestCollection, ITestCollection> Collections = [];

    private readonly IMessageSink _diagnostics;

    /// <summary>Creates the discoverer.</summary>
    public TestMethodDiscoverer(IMessageSink diagnostics) => _diagnostics = diagnostics;

    /// <summary>Lists the test cases of a method.</summary>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var problem = Problem(testMethod);
        if (problem != null)
            return [new ExecutionErrorTestCase(_diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), testMethod, problem)];
        var method = InCollectionOfClass(testMethod);
        return Rows(testMethod).Select((row, index) =>
            new TestMethodCase(_diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, row, index));
    }

    private static string Problem(ITestMethod testMethod)
    {
        var testClass = testMethod.TestClass.Class;
        if (!testClass.GetCustomAttributes(typeof(TestClassAttribute)).Any())
            return "The class " + testClass.Name + " has a [TestMethod] but no [TestClass].";
        if (testClass is not IReflectionTypeInfo)
            return "The class " + testClass.Name + " is not loaded.";
        if (testClass.GetCustomAttributes(typeof(CollectionAttribute)).Any())
            return "The class " + testClass.Name + " has both [TestClass] and [Collection]; use [Fact] tests for the latter.";
        return null;
    }

    private static IEnumerable<object[]> Rows(ITestMethod testMethod)
    {
        var rows = testMethod.Method.GetCustomAttributes(typeof(DataRowAttribute)).ToList();
        return rows.Count == 0 ? [null] : rows.Select(Arguments);
    }

    private static object[] Arguments(IAttributeInfo row) =>
        ((DataRowAttribute)((IReflectionAttributeInfo)row).Attribute).MethodParameters ?? [];

    private static TestMethod InCollectionOfClass(ITestMethod testMethod)
    {
        var testClass = testMethod.TestClass;
        var collection = Collections.GetValue(testClass.TestCollection, original => CollectionOf(original, (IReflectionTypeInfo)testClass.Class));
        return new TestMethod(new TestClass(collection, testClass.Class), testMethod.Method);
    }

    private static TestCollection CollectionOf(ITestCollection original, IReflectionTypeInfo testClass)
    {
        var definition = typeof(ClassCollection<>).MakeGenericType(testClass.Type);
        return new TestCollection(original.TestAssembly, Reflector.Wrap(definition), original.DisplayName);
    }
}

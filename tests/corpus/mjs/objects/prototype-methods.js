// Methods of the prototype get the object as this.
let animal = {name: 'animal', say: function() { return 'I am ' + this.name; }};
let dog = Object.create(animal);
dog.name = 'dog';
print(dog.say(), animal.say()); //> I am dog I am animal

-- Q1: Best paid (10 points)
-- Who earns most in each department? Whoever ties is listed, too; people
-- without a pay are not.
SELECT dept, name, pay
FROM staff
WHERE pay IS NOT NULL
QUALIFY rank() OVER (PARTITION BY dept ORDER BY pay DESC) = 1
ORDER BY dept;
